import "server-only";
import { deletePicture } from "@/db/queries/pictures";
import type { Context } from "../context";
import { ownDrawing, type OwnDrawing } from "./own-drawing";

/** Removes the photographed sheet of one's own drawing for good; a second time changes nothing. */
export async function removePicture(ctx: Context, input: OwnDrawing): Promise<void> {
  const { id } = await ownDrawing(ctx, input);
  await deletePicture(ctx.db, id);
}
