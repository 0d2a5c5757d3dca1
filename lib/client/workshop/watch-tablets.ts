import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { call } from "@/lib/client/desk/calls";
import type { Beat } from "@/lib/domain/workshop/beat";
import type { Order, RoomStep } from "@/lib/domain/workshop/orders";

/** A tablet tells what changed within a third of a second: together less than three. */
const EVERY_MS = 1_500;
const TICK_MS = 1_000;

/** A tablet as the facilitator's page knows it. */
export interface WatchedTablet {
  id: string;
  number: number;
  beat: Beat | null;
  /** ISO 8601; null before its first word. */
  heardAt: string | null;
  hold: boolean;
  step: RoomStep | null;
  stop: boolean;
  erase: boolean;
  coming: boolean;
}

/** A tablet at the door. */
export interface KnockingTablet {
  id: string;
  number: number;
}

export interface WatchedRoom {
  /** Where the whole room was called to. */
  step: RoomStep | null;
  /** The server's time, ISO 8601. */
  at: string;
  tablets: readonly WatchedTablet[];
  waiting: readonly KnockingTablet[];
}

type Seen = Omit<WatchedRoom, "step"> & { workshop: { step: RoomStep | null } };

/** `now` is the server's time by this page's clock, in milliseconds; it goes on while nothing is heard. */
export interface RoomWatch extends Observable<WatchedRoom & { offline: boolean; now: number }> {
  /** Answers how many tablets it reaches, or null when it was refused. */
  order(order: Order, tablets: readonly string[] | "all"): Promise<number | null>;
  /** Lets a waiting tablet in, or sends one away, from the door or out of the room; false when that was refused. */
  answer(tablet: string, admit: boolean, guardiansConsent?: boolean): Promise<boolean>;
}

/** Looks again and again, as long as somebody follows and the page is seen. */
export function watchTablets(place: { study: string; workshop: string }, first: WatchedRoom): RoomWatch {
  const path = `/api/studies/${encodeURIComponent(place.study)}/workshops/${place.workshop}`;
  const state = observable({ ...first, offline: false, now: Date.parse(first.at) });
  let behind = Date.parse(first.at) - Date.now();
  let looking = false;
  const tick = () => state.set({ ...state.get(), now: Date.now() + behind });
  const look = async () => {
    const seen = await call<Seen>("GET", `${path}/tablets`);
    if (!seen.ok) return state.set({ ...state.get(), offline: true });
    const { workshop, ...room } = seen.value;
    behind = Date.parse(room.at) - Date.now();
    state.set({ ...room, step: workshop.step, offline: false, now: Date.parse(room.at) });
  };
  /** One look at a time: on a slow network answers must not overtake each other. */
  const lookAgain = async () => {
    if (looking || document.hidden) return;
    looking = true;
    await look();
    looking = false;
  };
  let followers = 0;
  let timers: ReturnType<typeof setInterval>[] = [];
  return {
    get: state.get,
    subscribe(listener) {
      const leave = state.subscribe(listener);
      if (followers++ === 0)
        timers = [setInterval(() => void lookAgain(), EVERY_MS), setInterval(tick, TICK_MS)];
      return () => {
        leave();
        if (--followers === 0) for (const timer of timers) clearInterval(timer);
      };
    },
    async order(order, tablets) {
      const given = await call<{ tablets: number }>("POST", `${path}/orders`, { order, tablets });
      await look();
      return given.ok ? given.value.tablets : null;
    },
    async answer(tablet, admit, guardiansConsent = false) {
      const given = admit
        ? await call("PUT", `${path}/door/${tablet}`, { guardiansConsent })
        : await call("DELETE", `${path}/door/${tablet}`);
      await look();
      return given.ok;
    },
  };
}
