import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { call } from "@/lib/client/desk/calls";
import type { Beat } from "@/lib/domain/workshop/beat";
import type { Order } from "@/lib/domain/workshop/orders";

const EVERY_MS = 5_000;

/** A tablet as the facilitator's page knows it. */
export interface WatchedTablet {
  id: string;
  number: number;
  beat: Beat | null;
  /** ISO 8601; null before its first word. */
  heardAt: string | null;
  hold: boolean;
  talk: boolean;
  stop: boolean;
}

/** A tablet at the door. */
export interface KnockingTablet {
  id: string;
  number: number;
}

export interface WatchedRoom {
  /** The talk was started for the whole room. */
  talk: boolean;
  tablets: readonly WatchedTablet[];
  waiting: readonly KnockingTablet[];
}

type Seen = Omit<WatchedRoom, "talk"> & { workshop: { talk: boolean } };

export interface RoomWatch extends Observable<WatchedRoom & { offline: boolean; at: number }> {
  /** Answers how many tablets it reaches, or null when it was refused. */
  order(order: Order, tablets: readonly string[] | "all"): Promise<number | null>;
  /** Lets a waiting tablet in, or sends it away; false when that was refused. */
  answer(tablet: string, admit: boolean, guardiansConsent?: boolean): Promise<boolean>;
}

/** Looks every five seconds, as long as somebody follows and the page is seen. */
export function watchTablets(place: { study: string; workshop: string }, first: WatchedRoom): RoomWatch {
  const path = `/api/studies/${encodeURIComponent(place.study)}/workshops/${place.workshop}`;
  const state = observable({ ...first, offline: false, at: Date.now() });
  const look = async () => {
    const seen = await call<Seen>("GET", `${path}/tablets`);
    if (!seen.ok) return state.set({ ...state.get(), offline: true });
    const { workshop, tablets, waiting } = seen.value;
    state.set({ talk: workshop.talk, tablets, waiting, offline: false, at: Date.now() });
  };
  let followers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    get: state.get,
    subscribe(listener) {
      const leave = state.subscribe(listener);
      if (followers++ === 0) timer = setInterval(() => document.hidden || void look(), EVERY_MS);
      return () => {
        leave();
        if (--followers === 0) clearInterval(timer);
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
