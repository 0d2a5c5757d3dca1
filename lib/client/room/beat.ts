import type { Beat, Progress, StandingOrders } from "@/lib/domain/workshop/beat";

/** About every ten seconds, never all tablets in the same one. */
const EVERY_MS = 10_000;
const JITTER_MS = 3_000;
const TIMEOUT_MS = 8_000;
/** After so long without an answer a tablet goes on by itself: nobody could take back what was asked. */
export const ORDERS_HOLD_MS = 60_000;

export interface BeatWorld {
  now: () => number;
  random: () => number;
  later: (milliseconds: number, work: () => void) => () => void;
  online: () => boolean;
  /** Per cent; null where the device does not say. */
  battery: () => Promise<number | null>;
  /** The answer, or null when there was none. */
  send: (beat: Beat) => Promise<StandingOrders | null>;
}

const FREE: StandingOrders = { hold: false, step: null, stop: false, erase: false };

/**
 * Tells the server every few seconds how far this tablet is, and lets the room hear what the facilitator asks.
 * Without a network it is quiet. Returns what ends it.
 */
export function startBeat(
  world: BeatWorld,
  progress: () => Progress,
  hear: (orders: StandingOrders) => void,
): () => void {
  let heardAt = world.now();
  let ended = false;
  let cancel: () => void = () => undefined;

  const beat = async () => {
    const answer = world.online()
      ? await world.send({ ...progress(), battery: await world.battery() })
      : null;
    if (ended) return;
    if (answer) {
      heardAt = world.now();
      hear(answer);
    } else if (world.now() - heardAt > ORDERS_HOLD_MS) hear(FREE);
    next();
  };
  const next = () => {
    cancel = world.later(EVERY_MS + (2 * world.random() - 1) * JITTER_MS, () => void beat());
  };
  void beat();
  return () => {
    ended = true;
    cancel();
  };
}

/** Sends one beat; null for anything but an answer. */
export async function sendBeat(
  workshop: { id: string; pass: string },
  beat: Beat,
): Promise<StandingOrders | null> {
  try {
    const response = await fetch(`/api/workshops/${workshop.id}/beat`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${workshop.pass}` },
      body: JSON.stringify(beat),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? ((await response.json()) as StandingOrders) : null;
  } catch {
    return null; // no network: the next beat tries again
  }
}

/** What a browser says of its battery; null where it does not. */
export async function batteryPercent(): Promise<number | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<{ level: number }> };
  if (!getBattery) return null;
  try {
    return Math.round((await getBattery.call(navigator)).level * 100);
  } catch {
    return null; // not allowed here
  }
}
