import { LONGEST_WAIT_MS } from "./answer";
import type { Envelope } from "./entry";

/** An unfinished drawing is sent at most this often; a finished one at once. */
export const SEND_EVERY_MS = 10_000;
/** No server asks a tablet to wait longer. */
export const LONGEST_ASKED_MS = 60 * 60_000;

/**
 * Milliseconds since 1970 at which a letter may be sent; `atOnce` skips the pause after a failure, never what the server
 * asked for. A time further ahead than any pause can be comes from a clock that was set back, and counts as past.
 */
export function dueAt(entry: Envelope, now: number, atOnce = false): number {
  const within = (time: number, most: number) => (time - now > most ? 0 : time);
  const paced = !entry.finished && !entry.sealed && entry.lastSentAt > 0;
  return Math.max(
    within(entry.askedToWaitUntil, LONGEST_ASKED_MS),
    atOnce ? 0 : within(entry.notBefore, LONGEST_WAIT_MS),
    paced ? within(entry.lastSentAt + SEND_EVERY_MS, SEND_EVERY_MS) : 0,
  );
}
