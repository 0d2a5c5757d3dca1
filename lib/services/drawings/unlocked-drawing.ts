import "server-only";
import type { CurrentDrawing } from "@/db/queries/drawings";
import type { Lock } from "@/lib/domain/drawing/terms";
import type { Context } from "../context";
import { requireLock } from "../receipts/lock";
import { ownDrawing, type OwnDrawing } from "./own-drawing";

export interface LockedDrawing extends OwnDrawing {
  lock?: Lock | null;
}

/** One's own drawing, for whoever knows its secret and, away from its workshop, its lock. */
export async function unlockedDrawing(
  ctx: Context,
  { lock = null, ...own }: LockedDrawing,
): Promise<CurrentDrawing> {
  const { actor } = ctx;
  const drawing = await ownDrawing(ctx, own);
  const atHome = actor.kind === "tablet" && !actor.revoked && actor.workshopId === drawing.workshopId;
  if (!atHome) await requireLock(ctx, { secretHash: drawing.secretHash, lock });
  return drawing;
}
