import type { Session } from "@/lib/domain/drawing/session";
import { createOutbox } from "@/lib/client/outbox/outbox";
import { aloneOnTablet, hashOf, putDrawing } from "@/lib/client/outbox/wire";
import { keepBasemap } from "@/lib/client/offline/keep-basemap";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { newSecret, newTimedId } from "./identity";
import { admit, openWorkshop } from "./opening";
import type { Opened } from "./opening";
import { createRoom } from "./room";
import type { Room } from "./room";

/** A session nobody came back to is forgotten after this time, when it was drawn alone or is finished. */
const FORGET_AFTER_MS = 12 * 60 * 60_000;

const RELOAD_MS = 2_000;

export type Started =
  | { ok: true; room: Room }
  | {
      ok: false;
      reason: Exclude<Opened, { ok: true }>["reason"] | "insecure" | "other-window" | "no-storage";
    };

const later = (milliseconds: number, work: () => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Opens the drawing room of a join code on this tablet and takes up an unfinished session where it was. */
export async function startRoom(code: string, locale: string, pin?: string): Promise<Started> {
  if (!window.isSecureContext) return { ok: false, reason: "insecure" };
  if (!(await holdWindow(code))) return { ok: false, reason: "other-window" };
  let store: TabletStore;
  try {
    store = await openTabletStore();
  } catch {
    return { ok: false, reason: "no-storage" };
  }
  const opened = await openWorkshop(code, store, Date.now, pin);
  if (!opened.ok) return opened;
  void navigator.storage.persist?.();
  if (opened.workshop.basemap) void keepBasemap(opened.workshop.basemap).catch(() => undefined);

  const room = createRoom(
    {
      store,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      newTimedId: () => newTimedId(Date.now()),
      newSecret,
      upright: () => window.innerHeight > window.innerWidth,
      later,
    },
    opened.workshop,
    await resumable(code, store),
    locale,
  );
  await connectOutbox(room, store, code);
  return { ok: true, room };
}

async function resumable(code: string, store: TabletStore): Promise<Session | null> {
  const session = await store.session(code);
  if (!session) return null;
  const leaves = session.decision === "alone" || session.finishedAt !== null;
  if (!leaves || Date.now() - Date.parse(session.startedAt) < FORGET_AFTER_MS) return session;
  await store.forgetSession(code);
  return null;
}

async function connectOutbox(room: Room, store: TabletStore, code: string): Promise<void> {
  const outbox = createOutbox({
    store,
    send: putDrawing,
    hash: hashOf,
    now: Date.now,
    random: Math.random,
    alone: aloneOnTablet,
    later,
    onErased: room.wasErased,
    onChange: (entries) => {
      room.letters(entries);
      if (entries.some((entry) => entry.state === "held")) void readmit();
    },
  });
  // A pass that the server no longer knows (restored from a backup, revoked by mistake) is renewed once a minute.
  let askedAt = 0;
  const readmit = async () => {
    if (Date.now() - askedAt < 60_000) return;
    askedAt = Date.now();
    const opened = await admit(code, store, Date.now);
    if (opened.ok && opened.workshop.pass) await outbox.release(code, opened.workshop.pass);
  };
  room.connect(outbox);
  const wake = () => void outbox.flush();
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  const letters = await store.letters();
  room.letters(letters);
  if (letters.some((entry) => entry.state === "held")) void readmit();
  wake();
}

/**
 * One window draws at a time; the lock lasts as long as the page lives. A reload waits a moment for the page
 * that it replaces.
 */
function holdWindow(code: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`ortssinn-room-${code}`, { signal: AbortSignal.timeout(RELOAD_MS) }, () => {
        resolve(true);
        return new Promise<void>(() => undefined);
      })
      .catch(() => resolve(false));
  });
}
