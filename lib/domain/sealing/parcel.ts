import * as z from "zod";
import { LIMITS } from "../drawing/terms";

/** How a parcel is sealed (RFC 7516, RFC 7518): to the study's key, which its `kid` names. */
export const SEALING = { alg: "ECDH-ES", enc: "A256GCM" } as const;

/** Most characters of a parcel: the largest document in base64url, with header, pass and secret. */
export const LONGEST_PARCEL = Math.ceil((LIMITS.bytes * 4) / 3) + 4_096;

/**
 * What is in a parcel, as text. The document stands there byte for byte as a PUT would send it.
 * `lock`: three pictograms for the receipt that the server does not have yet.
 */
export function parcelText(given: {
  pass: string;
  secret: string;
  body: string;
  lock: readonly string[] | null;
}): string {
  const { body, lock, ...outside } = given;
  const head = JSON.stringify({ ...outside, ...(lock ? { lock } : {}) });
  return `${head.slice(0, -1)},"document":${body}}`;
}

export interface OpenedParcel {
  pass: string;
  secret: string;
  lock: readonly string[] | null;
  /** Id of the drawing. */
  id: string;
  /** The document as it stands in the parcel. */
  body: string;
}

const content = z.object({
  pass: z.string().min(1).max(200),
  secret: z.string().min(1).max(200),
  lock: z.array(z.string().max(40)).max(10).optional(),
  document: z.looseObject({ id: z.string() }),
});

/** Reads the text of an opened parcel; null when it is none. */
export function readParcel(text: string): OpenedParcel | null {
  const read = content.safeParse(parsed(text));
  const body = memberText(text, "document");
  if (!read.success || body === null) return null;
  const { pass, secret, lock, document } = read.data;
  return { pass, secret, lock: lock ?? null, id: document.id, body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text of a member of a JSON object (valid JSON), as it stands there; of several with this name the last. */
function memberText(text: string, name: string): string | null {
  let found: string | null = null;
  let depth = 0;
  let key: string | null = null;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const begin = at;
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === "\\") at += 1;
      if (depth === 1 && key === null) key = String(JSON.parse(text.slice(begin, at + 1)));
    } else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === ":" && depth === 1) from = at + 1;
    if ((sign === "," && depth === 1) || (sign === "}" && depth === 1)) {
      if (key === name) found = text.slice(from, at).trim();
      key = null;
    }
    if (sign === "}" || sign === "]") depth -= 1;
  }
  return found;
}
