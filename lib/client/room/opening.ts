import type { TabletStore } from "@/lib/client/store/tablet-store";
import { readOpening } from "./workshop";
import type { RoomWorkshop } from "./workshop";
import { callServer } from "./call-server";

/** A kept opening serves for a day without a question to the server, and longer when there is no answer. */
export const KEEP_MS = 24 * 60 * 60_000;
const TIMEOUT_MS = 10_000;

export type Opened =
  | { ok: true; workshop: RoomWorkshop; fresh: boolean }
  | {
      ok: false;
      reason: "unknown" | "closed" | "waiting" | "pin" | "no-language" | "no-network";
      /** Of a tablet at the door: the facilitator's page shows it with the same number. */
      number?: number;
    };

/**
 * Opens a workshop. A tablet that was admitted before keeps its pass and starts from its own copy at once; only a
 * tablet without one, or with one of another day, asks the server. One of another day still serves as long as the
 * server does not say that the workshop is over.
 */
export async function openWorkshop(
  code: string,
  store: Pick<TabletStore, "opening" | "keepOpening">,
  now: () => number,
  pin?: string,
): Promise<Opened> {
  const kept = await store.opening(code);
  const workshop = kept ? readOpening(code, kept.answer) : null;
  if (!kept || !workshop?.pass) return admit(code, store, now, pin);
  const own: Opened = { ok: true, workshop, fresh: false };
  if (now() - kept.openedAt < KEEP_MS) return own;
  const asked = await admit(code, store, now, pin);
  return asked.ok || asked.reason === "closed" || asked.reason === "unknown" ? asked : own;
}

/** Asks the server for a new pass. */
export async function admit(
  code: string,
  store: Pick<TabletStore, "opening" | "keepOpening">,
  now: () => number,
  pin?: string,
): Promise<Opened> {
  const answer = await ask(code, pin);
  if (answer === null) return { ok: false, reason: "no-network" };
  if (answer.status === 404 || answer.status === 422) return { ok: false, reason: "unknown" };
  if (answer.status === 410) return { ok: false, reason: "closed" };
  if (answer.status === 409) return { ok: false, reason: "no-language" };
  if (answer.status === 401 || answer.status === 403) return { ok: false, reason: "pin" };
  if (answer.status === 202) return atDoor(code, answer.body);
  const workshop = readOpening(code, answer.body);
  if (answer.status !== 200 || !workshop) return { ok: false, reason: "no-network" };
  await store.keepOpening({ code, openedAt: now(), answer: answer.body });
  return { ok: true, workshop, fresh: true };
}

/** A workshop with a PIN of the day lets a tablet in at once that knows it; without one it waits with its ticket. */
function atDoor(code: string, body: unknown): Opened {
  const { pin, ticket, number } = (body ?? {}) as { pin?: unknown; ticket?: unknown; number?: unknown };
  if (typeof ticket === "string") sessionStorage.setItem(ticketOf(code), ticket);
  const reason = pin === true ? "pin" : "waiting";
  return typeof number === "number" ? { ok: false, reason, number } : { ok: false, reason };
}

const ticketOf = (code: string) => `ortssinn.ticket.${code}`;

function ask(code: string, pin: string | undefined) {
  const ticket = sessionStorage.getItem(ticketOf(code));
  return callServer(`/api/workshops/${encodeURIComponent(code)}/open`, TIMEOUT_MS, {
    method: "POST",
    body: JSON.stringify({ ...(pin ? { pin } : {}), ...(ticket === null ? {} : { ticket }) }),
  });
}
