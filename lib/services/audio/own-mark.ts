import "server-only";
import type { CurrentDrawing } from "@/db/queries/drawings";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { unlockedDrawing, type LockedDrawing } from "../drawings/unlocked-drawing";

export interface OwnMark extends LockedDrawing {
  /** Id of the mark in the address. */
  mark: string;
}

/** The drawing of the person who knows its secret and, away from its workshop, its lock; and the mark spoken of. */
export async function ownMark(
  ctx: Context,
  { mark, ...own }: OwnMark,
): Promise<CurrentDrawing & { markId: string }> {
  if (!isUuid(mark)) throw new DomainError("not-found");
  return { ...(await unlockedDrawing(ctx, own)), markId: mark };
}
