import { maySend } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { setLock } from "@/lib/client/receipt/wire";
import type { Room } from "./room";

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

export interface LockWorld {
  /** True when the server has given its last word on this lock. */
  send: (session: Session) => Promise<boolean>;
  random: () => number;
  later: (milliseconds: number, work: () => void) => () => void;
}

/** Brings the lock of the session to the server, beside the drawing, as often as it takes. */
export function sendLockOf(room: Pick<Room, "get" | "subscribe" | "lockArrived">, world: LockWorld): void {
  let busy = false;
  let waitMs = FIRST_WAIT_MS;
  const tryNow = async () => {
    const { session } = room.get();
    if (busy || !isDue(session)) return;
    busy = true;
    const done = await world.send(session);
    if (done) {
      waitMs = FIRST_WAIT_MS;
      room.lockArrived(session.id);
    } else {
      await new Promise<void>((resolve) => world.later(waitMs * (0.5 + world.random()), resolve));
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    }
    busy = false;
    void tryNow();
  };
  room.subscribe(() => void tryNow());
  void tryNow();
}

/** Chosen for good: from the first drawing screen there is no way back to the pictures. */
const isDue = (session: Session): boolean =>
  session.lock !== null && !session.lockSent && session.decision === "counted" && maySend(session);

/** Refused for good counts as said: erased, another lock from before, or a receipt that is none. */
export async function sendLock({ secret, lock }: Session): Promise<boolean> {
  if (!lock) return true;
  const status = await setLock(secret, lock);
  return status !== null && [204, 403, 410, 422].includes(status);
}
