import "server-only";
import type { CurrentDrawing } from "@/db/queries/drawings";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import type { Lock } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { ownDrawing, type OwnDrawing } from "../drawings/own-drawing";
import { requireLock } from "../receipts/lock";

export interface OwnMark extends OwnDrawing {
  /** Id of the mark in the address. */
  mark: string;
  lock?: Lock | null;
}

/** The drawing of the person who knows its secret and, away from its workshop, its lock; and the mark spoken of. */
export async function ownMark(
  ctx: Context,
  { mark, lock = null, ...own }: OwnMark,
): Promise<CurrentDrawing & { markId: string }> {
  if (!isUuid(mark)) throw new DomainError("not-found");
  const { actor } = ctx;
  const drawing = await ownDrawing(ctx, own);
  const atHome = actor.kind === "tablet" && !actor.revoked && actor.workshopId === drawing.workshopId;
  if (!atHome) await requireLock(ctx, { secretHash: drawing.secretHash, lock });
  return { ...drawing, markId: mark };
}
