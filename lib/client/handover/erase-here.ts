import type { Session } from "@/lib/domain/drawing/session";
import { forgetDrawing } from "@/lib/client/outbox/have";
import { eraseDrawings } from "@/lib/client/receipt/wire";
import type { HandOverWorld } from "./hand-on";
import { handOn } from "./hand-on";

/**
 * Erases everything of the person at the tablet for good: at the server first, which from then on refuses what may
 * still be on its way, then here; the tablet rests. False when the server did not answer: then nothing has changed.
 * A map that was never to leave the tablet is only forgotten.
 */
export async function eraseHere(world: HandOverWorld, session: Session): Promise<boolean> {
  if (session.decision === "counted" && (await eraseDrawings(session.secret)) !== "erased") return false;
  await forgetDrawing(world.store, session.id);
  await handOn(world, session.code, null);
  return true;
}
