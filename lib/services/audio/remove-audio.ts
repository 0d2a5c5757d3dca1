import "server-only";
import { deleteAudio } from "@/db/queries/audio";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { ownDrawing, type OwnDrawing } from "../drawings/own-drawing";

/** Removes one's own voice from a mark for good, also without the lock; a second time changes nothing. */
export async function removeAudio(ctx: Context, input: OwnDrawing & { mark: string }): Promise<void> {
  const { mark, ...own } = input;
  if (!isUuid(mark)) throw new DomainError("not-found");
  const { id } = await ownDrawing(ctx, own);
  await deleteAudio(ctx.db, id, mark);
}
