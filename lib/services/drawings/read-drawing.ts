import "server-only";
import type { Lock } from "@/lib/domain/drawing/terms";
import type { Context } from "../context";
import { requireLock } from "../receipts/lock";
import { ownDrawing, type OwnDrawing } from "./own-drawing";

/** The bytes of one's own drawing, as they were received; away from its workshop also its lock is asked for. */
export async function readDrawing(
  ctx: Context,
  { lock = null, ...input }: OwnDrawing & { lock?: Lock | null },
): Promise<Uint8Array> {
  const { actor } = ctx;
  const { bytes, secretHash, workshopId } = await ownDrawing(ctx, input);
  const atHome = actor.kind === "tablet" && !actor.revoked && actor.workshopId === workshopId;
  if (!atHome) await requireLock(ctx, { secretHash, lock });
  return bytes;
}
