/** A drawing on its way to the server: the newest bytes, whole. */
export interface OutboxLetter {
  /** Id of the drawing. */
  id: string;
  code: string;
  /** Null for a correction sent with the receipt alone. */
  pass: string | null;
  secret: string;
  revision: number;
  /** The document as JSON, exactly the text that is sent. */
  body: string;
  finished: boolean;
}

/**
 * waiting: to be sent · arrived: confirmed by hash · held: the server does not admit this tablet (401, 403) ·
 * conflict: the server has another version and kept both (409) · quarantined: refused as invalid or too large,
 * stays here, visible (413, 422).
 */
export const LETTER_STATES = ["waiting", "arrived", "held", "conflict", "quarantined"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export interface OutboxEntry extends OutboxLetter {
  state: LetterState;
  /** Failed attempts in a row. */
  attempts: number;
  /** Milliseconds since 1970; not sent before. */
  notBefore: number;
  lastSentAt: number;
  arrivedRevision: number | null;
}

/** Puts a newer version of a drawing in the place of an older one; what was learned about sending stays. */
export function newerLetter(entry: OutboxEntry | null, letter: OutboxLetter): OutboxEntry {
  if (!entry) {
    return { ...letter, state: "waiting", attempts: 0, notBefore: 0, lastSentAt: 0, arrivedRevision: null };
  }
  if (letter.revision <= entry.revision) return entry;
  const state = entry.state === "held" || entry.state === "conflict" ? entry.state : "waiting";
  return { ...entry, ...letter, state };
}
