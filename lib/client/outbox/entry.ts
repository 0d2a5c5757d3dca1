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
  /** The lock of the receipt while the server does not have it. */
  lock: readonly string[] | null;
}

/** A letter that only the study can open: what stays on the tablet when its person has handed it on. */
export interface Parcel {
  /** Id, code, revision and `finished` of the letter inside. */
  id: string;
  code: string;
  revision: number;
  finished: boolean;
  /** SHA-256 of the document's bytes, which the server repeats. */
  hash: string;
  /** Compact JWE (RFC 7516). */
  jwe: string;
}

/**
 * waiting: to be sent · arrived: confirmed by hash · held: the server does not admit this tablet (401, 403) ·
 * conflict: the server has another version and kept both (409) · quarantined: refused as invalid or too large,
 * stays here, visible (413, 422; 202 for a parcel that the server keeps for a person to look at).
 */
export const LETTER_STATES = ["waiting", "arrived", "held", "conflict", "quarantined"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** The outside of an entry: all that may stand on the tablet in the clear. */
export interface Envelope {
  id: string;
  code: string;
  revision: number;
  finished: boolean;
  sealed: boolean;
  state: LetterState;
  /** Failed attempts in a row. */
  attempts: number;
  /** Attempts in a row for which there was not time enough; each gives the next one more. Older stores lack it. */
  cutOffs?: number;
  /** Milliseconds since 1970; not sent before, unless everything is to be tried now. */
  notBefore: number;
  /** The server asked to wait until then (`Retry-After`); kept in any case. */
  askedToWaitUntil: number;
  lastSentAt: number;
  arrivedRevision: number | null;
  arrivedHash: string | null;
  arrivedAt: number;
}

export type Content =
  | { type: "letter"; secret: string; body: string; lock: readonly string[] | null }
  | { type: "parcel"; jwe: string; hash: string };

export interface OutboxEntry extends Envelope {
  content: Content;
}

/** A voice or a photograph, named by its address; everything else is a drawing, named by its id. */
export const isBeside = ({ id }: Pick<Envelope, "id">): boolean => id.includes("/");
/** The drawing that it is or belongs to. */
export const drawingOf = ({ id }: Pick<Envelope, "id">): string => id.split("/", 1)[0] ?? id;

/** The server has these very bytes, as the drawing or as a version beside it. */
export const isSettled = ({ state, revision, arrivedRevision }: Envelope): boolean =>
  (state === "arrived" || state === "conflict") && arrivedRevision === revision;

const UNSENT = {
  state: "waiting",
  attempts: 0,
  notBefore: 0,
  askedToWaitUntil: 0,
  lastSentAt: 0,
  arrivedRevision: null,
  arrivedHash: null,
  arrivedAt: 0,
} as const;

/**
 * The outside of a letter or parcel in the place of what was there; what was learned about sending stays. Null when
 * something newer is there already. A parcel may take the place of the letter with the same bytes.
 */
export function newerEnvelope(before: Envelope | null, item: OutboxLetter | Parcel): Envelope | null {
  const sealed = "jwe" in item;
  const { id, code, revision, finished } = item;
  if (!before) return { id, code, revision, finished, sealed, ...UNSENT };
  const newer = revision > before.revision || (sealed && !before.sealed && revision === before.revision);
  if (!newer) return null;
  const state = before.state === "held" || isSettled({ ...before, revision }) ? before.state : "waiting";
  return { ...before, code, revision, finished, sealed, state };
}
