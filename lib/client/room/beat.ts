import type { Beat, Progress, StandingOrders } from "@/lib/domain/workshop/beat";
import { callServer } from "./call-server";

/** Often enough that the facilitator's word is heard within three seconds, and never all tablets in the same one. */
const EVERY_MS = 2_000;
const JITTER_MS = 500;
/** What changes on the tablet is told at once, but not every stroke of a quick hand. */
const SOON_MS = 300;
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

export const NO_ORDERS: StandingOrders = {
  hold: false,
  step: null,
  stop: false,
  erase: false,
  out: false,
  coming: false,
};

/**
 * Tells the server every few seconds, and soon after `changed` calls, how far this tablet is, and lets the room hear
 * what the facilitator asks. Without a network it is quiet. Returns what ends it.
 */
export function startBeat(world: BeatWorld, { progress, hear, changed }: BeatSide): () => void {
  let heardAt = world.now();
  let ended = false;
  let speaking = false;
  /** The next beat comes soon already. */
  let soon = false;
  let told = "";
  let cancel: () => void = () => undefined;

  const beat = async () => {
    speaking = true;
    soon = false;
    const said = progress();
    told = essence(said);
    const answer = world.online() ? await world.send({ ...said, battery: await world.battery() }) : null;
    speaking = false;
    if (ended) return;
    if (answer) {
      heardAt = world.now();
      hear(answer);
    } else if (world.now() - heardAt > ORDERS_HOLD_MS) hear(NO_ORDERS);
    next(essence(progress()) === told ? EVERY_MS + (2 * world.random() - 1) * JITTER_MS : SOON_MS);
  };
  const next = (milliseconds: number) => {
    cancel();
    cancel = world.later(milliseconds, () => void beat());
  };
  const leave = changed(() => {
    if (speaking || soon || essence(progress()) === told) return;
    soon = true;
    next(SOON_MS);
  });
  void beat();
  return () => {
    ended = true;
    leave();
    cancel();
  };
}

/** The room, as the beat knows it. */
export interface BeatSide {
  progress: () => Progress;
  hear: (orders: StandingOrders) => void;
  /** Calls back whenever something may have changed; returns what ends that. */
  changed: (listener: () => void) => () => void;
}

/** What is worth a word of its own; minutes go by of themselves. */
const essence = ({ minutes: _, ...said }: Progress): string => JSON.stringify(said);

/** Sends one beat; null for anything but an answer. */
export async function sendBeat(
  workshop: { id: string; pass: string },
  beat: Beat,
): Promise<StandingOrders | null> {
  const answer = await callServer(`/api/workshops/${workshop.id}/beat`, TIMEOUT_MS, {
    method: "POST",
    headers: { authorization: `Bearer ${workshop.pass}` },
    body: JSON.stringify(beat),
  });
  return (answer?.body ?? null) as StandingOrders | null; // no network: the next beat tries again
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
