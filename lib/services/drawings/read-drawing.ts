import "server-only";
import type { Context } from "../context";
import { unlockedDrawing, type LockedDrawing } from "./unlocked-drawing";

/** The bytes of one's own drawing, as they were received; away from its workshop also its lock is asked for. */
export async function readDrawing(ctx: Context, input: LockedDrawing): Promise<Uint8Array> {
  return (await unlockedDrawing(ctx, input)).bytes;
}
