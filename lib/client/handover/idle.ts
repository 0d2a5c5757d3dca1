import type { Observable } from "@/lib/client/room/observable";
import { observable } from "@/lib/client/room/observable";

const MINUTE_MS = 60_000;

/** How long nothing may be touched: until the tablet asks, and then until it puts the map away. */
export interface Patience {
  askAfterMs: number;
  parkAfterMs: number;
}

/**
 * While people talk the tablet lies still for longer. Without a lock a map that is put away cannot be opened again, so
 * the question stays for a long time.
 */
export function patienceFor(session: { talk: "not-asked" | "asked" | "done"; lock: unknown }): Patience {
  return {
    askAfterMs: (session.talk === "asked" ? 15 : 3) * MINUTE_MS,
    parkAfterMs: (session.lock ? 3 : 15) * MINUTE_MS,
  };
}

export interface IdleWorld {
  now: () => number;
  later: (milliseconds: number, work: () => void) => () => void;
  /** Null while nobody has begun, or the room is held: then nothing is asked. */
  patience: () => Patience | null;
  park: () => void;
}

export interface Idle extends Observable<"here" | "asking"> {
  /** Something was touched. */
  touched(): void;
}

const LOOK_EVERY_MS = 5_000;

/** Asks gently when nobody has touched the tablet for a while, then puts the map away. Nothing counts down. */
export function createIdle(world: IdleWorld): Idle {
  const state = observable<"here" | "asking">("here");
  let since = world.now();
  const look = () => {
    world.later(LOOK_EVERY_MS, look);
    const patience = world.patience();
    const quiet = world.now() - since;
    // Nobody here, or the clock was set: the waiting begins anew.
    if (!patience || quiet < 0) return touched();
    if (state.get() === "here") {
      if (quiet >= patience.askAfterMs) ask();
    } else if (quiet >= patience.parkAfterMs) {
      touched();
      world.park();
    }
  };
  const ask = () => {
    since = world.now();
    state.set("asking");
  };
  const touched = () => {
    since = world.now();
    state.set("here");
  };
  world.later(LOOK_EVERY_MS, look);
  return { get: state.get, subscribe: state.subscribe, touched };
}
