import type { OutboxEntry } from "./entry";

/** What came back for one attempt. `network` covers no answer at all. */
export type Answer =
  | { type: "network" }
  | { type: "confirmed"; id: string; revision: number; hash: string }
  | { type: "refused"; status: number; retryAfterSeconds: number | null };

export const LONGEST_WAIT_MS = 5 * 60_000;
const FIRST_WAIT_MS = 1_000;

/**
 * What an answer means for the letter that was sent (`sent`) as it now stands in the store (`entry`, perhaps newer).
 * `null`: the drawing was erased; the tablet deletes its copy. A letter leaves "waiting" only when the answer
 * repeats its id, revision and hash. Unknown answers are tried again for ever.
 * Retry: full jitter, random(0, min(5 min, 1 s · 2^attempts)), never before `Retry-After`.
 */
export function afterAnswer(
  entry: OutboxEntry,
  sent: { revision: number; hash: string },
  answer: Answer,
  now: number,
  random: () => number,
): OutboxEntry | null {
  if (answer.type === "confirmed") {
    const same = answer.id === entry.id && answer.revision === sent.revision && answer.hash === sent.hash;
    if (!same) return later(entry, null, now, random);
    const newest = entry.revision === sent.revision;
    return {
      ...entry,
      state: newest ? "arrived" : "waiting",
      attempts: 0,
      notBefore: 0,
      arrivedRevision: sent.revision,
    };
  }
  if (answer.type === "network") return later(entry, null, now, random);
  switch (answer.status) {
    case 410:
      return null;
    case 401:
    case 403:
      return { ...entry, state: "held", attempts: entry.attempts + 1 };
    case 409:
      return { ...entry, state: "conflict", attempts: 0 };
    case 413:
    case 422:
      return entry.revision === sent.revision
        ? { ...entry, state: "quarantined", attempts: 0 }
        : { ...entry, notBefore: 0 };
    default:
      return later(entry, answer.retryAfterSeconds, now, random);
  }
}

function later(
  entry: OutboxEntry,
  retryAfterSeconds: number | null,
  now: number,
  random: () => number,
): OutboxEntry {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(entry.attempts, 20));
  const wait = Math.max(random() * ceiling, (retryAfterSeconds ?? 0) * 1_000);
  return { ...entry, attempts: entry.attempts + 1, notBefore: now + wait };
}
