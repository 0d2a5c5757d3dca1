import "server-only";
import { deleteAudio } from "@/db/queries/audio";
import type { Context } from "../context";
import { ownMark, type OwnMark } from "./own-mark";

/** Removes one's own voice from a mark for good; a second time changes nothing. */
export async function removeAudio(ctx: Context, input: OwnMark): Promise<void> {
  const { id, markId } = await ownMark(ctx, input);
  await deleteAudio(ctx.db, id, markId);
}
