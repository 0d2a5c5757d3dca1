import type { Session } from "@/lib/domain/drawing/session";
import { fetchBeside } from "@/lib/client/beside/fetch-beside";
import { eraseHere } from "@/lib/client/handover/erase-here";
import { freshDocument } from "@/lib/client/handover/fresh-document";
import { completeHandOvers, handOn } from "@/lib/client/handover/hand-on";
import { park } from "@/lib/client/handover/parked";
import { watchPresence } from "@/lib/client/handover/presence";
import { sealer } from "@/lib/client/handover/seal";
import { createTablet } from "@/lib/client/handover/tablet";
import type { Tablet } from "@/lib/client/handover/tablet";
import { keepBasemap } from "@/lib/client/offline/keep-basemap";
import { reloadBetweenPeople } from "@/lib/client/service-worker/between-people";
import { takeUpdate } from "@/lib/client/service-worker/register";
import { HeldElsewhere, openTabletStore } from "@/lib/client/store/tablet-store";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { batteryPercent, sendBeat, startBeat } from "./beat";
import { newSecret, newTimedId } from "./identity";
import { later } from "./later";
import { sendLock, sendLockOf } from "./send-lock";
import { connectOutbox, passOf } from "./connect-outbox";
import { holdWindow } from "./one-window";
import { openWorkshop } from "./opening";
import type { Opened } from "./opening";
import { createRoom } from "./room";
import type { Room } from "./room";

/** A session nobody came back to is forgotten after this time, when it was drawn alone or is finished. */
const FORGET_AFTER_MS = 12 * 60 * 60_000;

export type Started =
  | { ok: true; room: Room; tablet: Tablet }
  | {
      ok: false;
      reason:
        Exclude<Opened, { ok: true }>["reason"] | "insecure" | "other-window" | "older-page" | "no-storage";
      /** Of a tablet at the door. */
      number?: number;
    };

/** Opens the drawing room of a join code on this tablet and takes up an unfinished session where it was. */
export async function startRoom(code: string, locale: string, pin?: string): Promise<Started> {
  if (!window.isSecureContext) return { ok: false, reason: "insecure" };
  if (!(await holdWindow(code))) return { ok: false, reason: "other-window" };
  // A newer page wants the store. Nobody draws here yet: it is given up at once.
  let makeWay = () => location.reload();
  let store: TabletStore;
  try {
    store = await openTabletStore(undefined, () => makeWay());
  } catch (error) {
    if (!(error instanceof HeldElsewhere)) return { ok: false, reason: "no-storage" };
    if (await takeUpdate()) location.reload(); // the tablet's own copy was older than its store
    return { ok: false, reason: error.by === "newer-page" ? "older-page" : "other-window" };
  }
  const opened = await openWorkshop(code, store, Date.now, pin);
  if (!opened.ok) return opened;
  void navigator.storage.persist?.();
  if (opened.workshop.basemap) void keepBasemap(opened.workshop.basemap).catch(() => undefined);

  const handOver = { store, seal: sealer(store) };
  // A disk that is full now is no reason not to open: it is tried again with the next handover, at the latest.
  await completeHandOvers(handOver, code).catch(() => undefined);
  const rest = await store.rest(code);
  const room = createRoom(
    {
      store,
      handOn: async (newest) => {
        await handOn(handOver, code, newest);
        await freshDocument();
      },
      park: async (session, newest) => {
        await park(handOver, session, newest);
        await freshDocument();
      },
      erase: async (session) => {
        if (!(await eraseHere(handOver, session))) return false;
        await freshDocument();
        return true;
      },
      endRest: () => store.endRest(code),
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      fetchBeside,
      newTimedId: () => newTimedId(Date.now()),
      newSecret,
      upright: () => window.innerHeight > window.innerWidth,
      later,
    },
    opened.workshop,
    rest === "leaving" ? null : await resumable(code, store),
    locale,
    rest !== null,
  );
  makeWay = () => {
    makeWay = () => undefined;
    reloadBetweenPeople(room);
  };
  const outbox = await connectOutbox(room, store, code);
  sendLockOf(room, { send: sendLock, random: Math.random, later });
  beatFor(room, store, code);
  const tablet = createTablet(handOver, room, {
    now: Date.now,
    sendNow: () => void outbox.flush(),
    idle: watchPresence(room, later),
  });
  return { ok: true, room, tablet };
}

/** Tells the facilitator how far this tablet is, for as long as the page lives. */
function beatFor(
  { workshop: { id }, progress, hear, subscribe }: Room,
  store: TabletStore,
  code: string,
): void {
  startBeat(
    {
      now: Date.now,
      random: Math.random,
      later,
      online: () => navigator.onLine,
      battery: batteryPercent,
      send: async (beat) => {
        const pass = await passOf(store, code); // it may have been renewed
        return pass ? sendBeat({ id, pass }, beat) : null;
      },
    },
    { progress, hear, changed: subscribe },
  );
}

async function resumable(code: string, store: TabletStore): Promise<Session | null> {
  const session = await store.session(code);
  if (!session) return null;
  const leaves = session.decision === "alone" || session.finishedAt !== null;
  if (!leaves || Date.now() - Date.parse(session.startedAt) < FORGET_AFTER_MS) return session;
  await store.forgetSession(code);
  return null;
}
