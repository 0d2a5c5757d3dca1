import "server-only";
import type { Context } from "../context";
import { ownDrawing, type OwnDrawing } from "./own-drawing";

/** The bytes of one's own drawing, as they were received. */
export async function readDrawing(ctx: Context, input: OwnDrawing): Promise<Uint8Array> {
  const { bytes } = await ownDrawing(ctx, input);
  return bytes;
}
