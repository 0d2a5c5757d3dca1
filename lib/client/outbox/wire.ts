import type { Answer } from "./answer";
import type { OutboxEntry } from "./entry";

const TIMEOUT_MS = 30_000;

/** Puts one drawing; every failure to get an answer is `network`. */
export async function putDrawing(
  entry: Pick<OutboxEntry, "id" | "secret" | "pass" | "body">,
): Promise<Answer> {
  try {
    const response = await fetch(`/api/drawings/${entry.id}`, {
      method: "PUT",
      headers: {
        "content-type": "application/json",
        "x-drawing-secret": entry.secret,
        ...(entry.pass ? { authorization: `Bearer ${entry.pass}` } : {}),
      },
      body: entry.body,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return confirmation(await response.json());
    const seconds = Number(response.headers.get("retry-after"));
    return {
      type: "refused",
      status: response.status,
      retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
    };
  } catch {
    return { type: "network" };
  }
}

function confirmation(answer: unknown): Answer {
  if (typeof answer !== "object" || answer === null) return { type: "network" };
  const { id, revision, hash } = answer as Record<string, unknown>;
  return typeof id === "string" && typeof revision === "number" && typeof hash === "string"
    ? { type: "confirmed", id, revision, hash }
    : { type: "network" };
}

/** SHA-256 of the UTF-8 bytes, in hexadecimal. */
export async function hashOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One tab of this tablet at a time; the others leave the work to it. */
export async function aloneOnTablet(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request("ortssinn-outbox", { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
