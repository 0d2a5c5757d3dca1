import type { Lock } from "@/lib/domain/drawing/terms";
import type { Room } from "@/lib/client/room/room";
import type { ParkedMap } from "@/lib/client/store/tablet-store";
import type { HandOverWorld } from "./hand-on";
import type { Idle } from "./idle";
import { forgetParked, unpark } from "./parked";
import { sealedFile } from "./save-file";
import type { SavedFile } from "./save-file";

/** What anybody may do at a tablet, whoever's it is just now. */
export interface Tablet {
  /** Whether somebody touches it. */
  idle: Idle;
  /** Maps that were put away here, newest first. */
  parkedMaps(): Promise<ParkedMap[]>;
  /** Takes a parked map up again in the room. */
  open(map: ParkedMap, lock: Lock): Promise<"open" | "wrong" | "pause">;
  /** All that has not arrived, sealed, for a stick; null when there is nothing. */
  file(): Promise<SavedFile | null>;
  sendNow(): void;
}

/** Parked maps are forgotten after this time; what may leave the tablet was sealed when they were put away. */
const FORGET_PARKED_MS = 12 * 60 * 60_000;

export function createTablet(
  world: HandOverWorld,
  room: Room,
  { now, sendNow, idle }: Pick<Tablet, "sendNow" | "idle"> & { now: () => number },
): Tablet {
  const { store } = world;
  const { code } = room.workshop;
  return {
    async parkedMaps() {
      const maps = await store.parkedMaps(code);
      const old = maps.filter((map) => now() - map.parkedAt > FORGET_PARKED_MS);
      for (const map of old) await forgetParked(store, map.id);
      return maps.filter((map) => !old.includes(map)).sort((a, b) => b.parkedAt - a.parkedAt);
    },
    async open(map, lock) {
      const [current] = (await store.parkedMaps(code)).filter(({ id }) => id === map.id);
      const opened = current && (await unpark(store, current, lock, now()));
      if (!opened) return "wrong";
      if (!opened.ok) return opened.reason;
      await store.saveSession(opened.session, null);
      await forgetParked(store, map.id);
      await store.endRest(code);
      room.resume(opened.session);
      return "open";
    },
    file: () => sealedFile(world, code, room.letter(), new Date(now())),
    sendNow,
    idle,
  };
}
