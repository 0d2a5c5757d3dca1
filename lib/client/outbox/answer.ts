import { isSettled } from "./entry";
import type { Envelope } from "./entry";

/**
 * What came back for one attempt. `network` covers no answer at all, and answers that are not the server's own;
 * `cutOff`: the time for it ran out while it was perhaps still on its way.
 */
export type Answer =
  | { type: "network"; retryAfterSeconds?: number | null; cutOff?: boolean }
  | { type: "confirmed"; id: string; revision: number; hash: string }
  /** Sealed and invalid: the server keeps it for a person to look at. */
  | { type: "quarantined" }
  | {
      type: "refused";
      status: number;
      retryAfterSeconds: number | null;
      /** What a conflict says it kept beside the newest version. */
      kept?: { id: string; revision: number; hash: string };
    };

export const LONGEST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 1_000;

interface Sent {
  revision: number;
  hash: string;
}

/**
 * What an answer means for the letter that was sent (`sent`) as it now stands in the store (`entry`, perhaps newer).
 * `null`: the drawing was erased; the tablet deletes its copy. A letter leaves "waiting" only when the answer
 * repeats its id, revision and hash. Unknown answers are tried again for ever.
 * Retry: full jitter, random(0, min(1 min, 1 s · 2^attempts)), never before `Retry-After`.
 */
export function afterAnswer<E extends Envelope>(
  entry: E,
  sent: Sent,
  answer: Answer,
  now: number,
  random: () => number,
): E | null {
  const newest = entry.revision === sent.revision;
  switch (answer.type) {
    case "network":
      return {
        ...later(entry, answer.retryAfterSeconds ?? null, now, random),
        cutOffs: answer.cutOff ? (entry.cutOffs ?? 0) + 1 : 0,
      };
    case "quarantined":
      return newest ? { ...entry, state: "quarantined", attempts: 0 } : entry;
    case "confirmed":
      return repeats(entry, sent, answer)
        ? arrived(entry, sent, now, "arrived")
        : later(entry, null, now, random);
    case "refused":
      break;
  }
  switch (answer.status) {
    case 410:
      return null;
    case 401:
    case 403:
      return { ...entry, state: "held", attempts: entry.attempts + 1 };
    case 409:
      return answer.kept && repeats(entry, sent, answer.kept)
        ? arrived(entry, sent, now, "conflict")
        : later(entry, null, now, random);
    case 413:
    case 422:
      return newest ? { ...entry, state: "quarantined", attempts: 0 } : entry;
    default:
      return later(entry, answer.retryAfterSeconds, now, random);
  }
}

const repeats = (entry: Envelope, sent: Sent, said: { id: string; revision: number; hash: string }) =>
  said.id === entry.id && said.revision === sent.revision && said.hash === sent.hash;

function arrived<E extends Envelope>(entry: E, sent: Sent, now: number, state: "arrived" | "conflict"): E {
  const known = { arrivedRevision: sent.revision, arrivedHash: sent.hash, arrivedAt: now };
  const next = { ...entry, ...known, attempts: 0, cutOffs: 0, notBefore: 0, askedToWaitUntil: 0, state };
  return isSettled(next) ? next : { ...next, state: "waiting" };
}

function later<E extends Envelope>(
  entry: E,
  retryAfterSeconds: number | null,
  now: number,
  random: () => number,
): E {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(entry.attempts, 20));
  return {
    ...entry,
    attempts: entry.attempts + 1,
    notBefore: now + random() * ceiling,
    askedToWaitUntil: retryAfterSeconds === null ? 0 : now + retryAfterSeconds * 1_000,
  };
}
