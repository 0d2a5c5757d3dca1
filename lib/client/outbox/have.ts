import type { TabletStore } from "@/lib/client/store/tablet-store";
import { drawingOf, isBeside, isSettled } from "./entry";
import type { Envelope } from "./entry";

const DAY_MS = 24 * 60 * 60_000;
/** Sealed copies stay this long after they arrived, in case the server has to be restored from a backup. */
export const KEEP_ARRIVED_MS = 14 * DAY_MS;
export const ASK_EVERY_MS = 60 * 60_000;
const MOST_CLAIMS = 2_000;
const TIMEOUT_MS = 30_000;

export interface Claim {
  id: string;
  revision: number;
  hash: string;
}

export interface Lacking {
  missing: { id: string; revision: number }[];
  erased: string[];
}

/**
 * Asks the server about everything of a workshop that it once confirmed: what it lacks waits again, what was erased
 * is deleted here too, and what has been there for two weeks is forgotten. True when something waits again.
 */
export async function compareWithServer(
  store: Pick<TabletStore, "envelopes" | "updateEnvelope">,
  code: string,
  ask: (claims: Claim[]) => Promise<Lacking | null>,
  now: number,
): Promise<boolean> {
  const claims: Claim[] = [];
  for (const envelope of await store.envelopes()) {
    const { id, arrivedRevision, arrivedHash, arrivedAt } = envelope;
    if (envelope.code !== code || arrivedRevision === null || arrivedHash === null) continue;
    if (envelope.sealed && isSettled(envelope) && now - arrivedAt > KEEP_ARRIVED_MS)
      await store.updateEnvelope(id, (current) => (isSettled(current) ? null : current));
    else if (!isBeside(envelope)) claims.push({ id, revision: arrivedRevision, hash: arrivedHash });
  }
  if (claims.length === 0) return false;
  const answer = await ask(claims.slice(-MOST_CLAIMS));
  for (const id of answer?.erased ?? []) await forgetDrawing(store, id);
  for (const { id, revision } of answer?.missing ?? []) {
    await store.updateEnvelope(id, (current) =>
      current.arrivedRevision === revision ? waitingAgain(current) : current,
    );
    // A server without the drawing has nothing beside it either.
    for (const envelope of await store.envelopes())
      if (isBeside(envelope) && drawingOf(envelope) === id)
        await store.updateEnvelope(envelope.id, waitingAgain);
  }
  return (answer?.missing.length ?? 0) > 0;
}

/** Deletes a drawing that was erased, and all that lies beside it. */
export async function forgetDrawing(
  store: Pick<TabletStore, "envelopes" | "updateEnvelope">,
  drawing: string,
): Promise<void> {
  for (const envelope of await store.envelopes())
    if (drawingOf(envelope) === drawing) await store.updateEnvelope(envelope.id, () => null);
}

const waitingAgain = (envelope: Envelope): Envelope => ({
  ...envelope,
  state: "waiting",
  notBefore: 0,
  arrivedRevision: null,
  arrivedHash: null,
});

/** `POST /api/drawings/have`; null when there is no answer that makes sense. */
export async function askServer(claims: Claim[], pass: string): Promise<Lacking | "not-admitted" | null> {
  try {
    const response = await fetch("/api/drawings/have", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${pass}` },
      body: JSON.stringify(claims),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 403 || response.status === 401) return "not-admitted";
    return response.ok ? lackingOf(await response.json()) : null;
  } catch {
    return null;
  }
}

function lackingOf(body: unknown): Lacking | null {
  const { missing, erased } = (body ?? {}) as Partial<Record<keyof Lacking, unknown>>;
  if (!Array.isArray(missing) || !Array.isArray(erased)) return null;
  const isVersion = (version: unknown): version is Lacking["missing"][number] =>
    typeof (version as { id?: unknown } | null)?.id === "string" &&
    typeof (version as { revision?: unknown }).revision === "number";
  return {
    missing: missing.filter(isVersion),
    erased: erased.filter((id): id is string => typeof id === "string"),
  };
}
