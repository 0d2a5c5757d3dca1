import { readBeside } from "@/lib/domain/drawing/beside";
import type { BesideBody } from "@/lib/domain/drawing/beside";
import { bytesOf } from "@/lib/client/beside/beside-letter";
import type { Answer } from "./answer";
import { isBeside } from "./entry";
import type { Envelope, OutboxEntry, OutboxLetter } from "./entry";

/** On a line that loses every third packet an answer may need most of it. */
const TIMEOUT_MS = 60_000;
/** Half of a weak line (64 kbit/s): a photograph gets the time that it needs there. */
const SLOWEST_BYTES_PER_MS = 4;
/**
 * On a worse line the time doubles with each attempt that it cut off, or nothing would ever arrive there: TCP needs five
 * to ten minutes for 50 kB where every third packet is lost. The server waits ten minutes.
 */
const MOST_DOUBLINGS = 3;
const LONGEST_ASKED_SECONDS = 3_600;

/** Sends what is in an entry, with the tablet's newest pass: a letter as what it is, a parcel as it stands. */
export function sendEntry({ id, content, cutOffs = 0 }: OutboxEntry, pass: string | null): Promise<Answer> {
  if (content.type === "parcel") return postParcel(content.jwe, pass, cutOffs);
  const letter = { id, pass, secret: content.secret, body: content.body, cutOffs };
  const beside = isBeside(letter) ? readBeside(content.body) : null;
  return beside ? putBeside(letter, beside) : putDrawing(letter);
}

type Sendable = Pick<OutboxLetter, "id" | "secret" | "pass" | "body"> & Pick<Envelope, "cutOffs">;

/** Puts a voice or a photograph; the server repeats the hash of its bytes, which stands for the whole letter. */
async function putBeside({ id, secret, pass, body, cutOffs }: Sendable, beside: BesideBody): Promise<Answer> {
  const bytes = bytesOf(beside.content);
  const [answer, hash] = await Promise.all([
    send(
      `/api/drawings/${id}`,
      { method: "PUT", headers: { "x-drawing-secret": secret, ...bearer(pass) }, body: bytes },
      cutOffs,
      (said) => ({ ...said, id, revision: beside.revision }),
    ),
    hexOf(bytes),
  ]);
  return answer.type === "confirmed" && answer.hash === hash
    ? { ...answer, hash: await hashOf(body) }
    : answer;
}

/** Puts one drawing; every failure to get an answer is `network`. */
export function putDrawing(letter: Sendable): Promise<Answer> {
  const headers = {
    "content-type": "application/json",
    "x-drawing-secret": letter.secret,
    ...bearer(letter.pass),
  };
  return send(`/api/drawings/${letter.id}`, { method: "PUT", headers, body: letter.body }, letter.cutOffs);
}

/** Sends a sealed drawing; the pass beside it counts when the server does not know the one inside (any more). */
export function postParcel(jwe: string, pass: string | null, cutOffs = 0): Promise<Answer> {
  const headers = { "content-type": "application/jose", ...bearer(pass) };
  return send("/api/sealed", { method: "POST", headers, body: jwe }, cutOffs);
}

/** How a tablet shows its pass. */
export const bearer = (pass: string | null) => (pass ? { authorization: `Bearer ${pass}` } : {});

async function send(
  path: string,
  request: RequestInit & { body: string | Uint8Array<ArrayBuffer> },
  cutOffs = 0,
  asVersion: (said: object) => object = (said) => said,
): Promise<Answer> {
  const enoughMs = TIMEOUT_MS + Math.round(request.body.length / SLOWEST_BYTES_PER_MS);
  const signal = AbortSignal.timeout(enoughMs * 2 ** Math.min(cutOffs, MOST_DOUBLINGS));
  try {
    const response = await fetch(path, { ...request, cache: "no-store", credentials: "omit", signal });
    const body = (await response.json().catch(() => null)) as object | null;
    const seconds = Number(response.headers.get("retry-after"));
    const retryAfterSeconds = seconds > 0 ? Math.min(seconds, LONGEST_ASKED_SECONDS) : null;
    if (response.ok) return confirmation(body && asVersion(body));
    // Only the server itself speaks in problems; a portal or proxy in between has no say about a drawing.
    const own = response.headers.get("content-type")?.startsWith("application/problem+json");
    if (!own) return { type: "network", retryAfterSeconds };
    const kept = versionOf((body as { kept?: unknown } | null)?.kept);
    return { type: "refused", status: response.status, retryAfterSeconds, ...(kept ? { kept } : {}) };
  } catch {
    return { type: "network", cutOff: signal.aborted };
  }
}

function confirmation(body: unknown): Answer {
  if ((body as { quarantined?: unknown } | null)?.quarantined === true) return { type: "quarantined" };
  const version = versionOf(body);
  return version ? { type: "confirmed", ...version } : { type: "network" };
}

function versionOf(said: unknown): { id: string; revision: number; hash: string } | null {
  if (typeof said !== "object" || said === null) return null;
  const { id, revision, hash } = said as Record<string, unknown>;
  return typeof id === "string" && typeof revision === "number" && typeof hash === "string"
    ? { id, revision, hash }
    : null;
}

/** SHA-256 of the UTF-8 bytes, in hexadecimal. */
export async function hashOf(body: string): Promise<string> {
  return hexOf(new TextEncoder().encode(body));
}

async function hexOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One tab of this tablet at a time; the others leave the work to it. */
export async function aloneOnTablet(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request("ortssinn-outbox", { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
