import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { Session } from "@/lib/domain/drawing/session";
import { upgradeSession } from "@/lib/domain/drawing/session";
import type { OutboxEntry, OutboxLetter } from "@/lib/client/outbox/entry";
import { newerLetter } from "@/lib/client/outbox/entry";

/**
 * Everything a tablet keeps: the drawing in progress, drawings that wait for the server, and what a workshop
 * needs for a day without a network. The only door to IndexedDB.
 */
export interface TabletStore {
  session(code: string): Promise<Session | null>;
  /** Resolves only when both are on the disk, or neither (strict durability, one transaction). */
  saveSession(session: Session, letter: OutboxLetter | null): Promise<void>;
  /** Forgets the session of this code; letters that still wait stay. */
  forgetSession(code: string): Promise<void>;
  letters(): Promise<OutboxEntry[]>;
  /** Changes the entry as it stands in the store; `null` deletes it. Resolves with what is stored. */
  updateLetter(id: string, change: (entry: OutboxEntry) => OutboxEntry | null): Promise<OutboxEntry | null>;
  /** Deletes every copy of drawings with this secret: session and letters. */
  forgetSecret(secret: string): Promise<void>;
  opening(code: string): Promise<KeptOpening | null>;
  keepOpening(opening: KeptOpening): Promise<void>;
  openings(): Promise<KeptOpening[]>;
}

/** The answer to "open", kept as received. */
export interface KeptOpening {
  code: string;
  openedAt: number;
  answer: unknown;
}

interface Tables extends DBSchema {
  sessions: { key: string; value: Session };
  outbox: { key: string; value: OutboxEntry };
  workshops: { key: string; value: KeptOpening };
}

const strict = { durability: "strict" } as const;

export async function openTabletStore(name = "ortssinn"): Promise<TabletStore> {
  let open = connect(name);
  // iOS loses the connection in the background: open it once more, then let the caller know.
  const run = async <T>(work: (db: IDBPDatabase<Tables>) => Promise<T>): Promise<T> => {
    try {
      return await work(await open);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name === "QuotaExceededError") throw error;
      open = connect(name);
      return work(await open);
    }
  };
  await open;

  return {
    session: (code) => run(async (db) => upgradeSession(await db.get("sessions", code))),
    saveSession: (session, letter) =>
      run(async (db) => {
        const tx = db.transaction(["sessions", "outbox"], "readwrite", strict);
        const outbox = tx.objectStore("outbox");
        await Promise.all([
          tx.objectStore("sessions").put(session, session.code),
          letter &&
            outbox.get(letter.id).then((entry) => outbox.put(newerLetter(entry ?? null, letter), letter.id)),
          tx.done,
        ]);
      }),
    forgetSession: (code) =>
      run(async (db) => {
        const tx = db.transaction("sessions", "readwrite", strict);
        await Promise.all([tx.store.delete(code), tx.done]);
      }),
    letters: () => run((db) => db.getAll("outbox")),
    updateLetter: (id, change) =>
      run(async (db) => {
        const tx = db.transaction("outbox", "readwrite", strict);
        const entry = await tx.store.get(id);
        const next = entry ? change(entry) : null;
        if (entry && next) await tx.store.put(next, id);
        if (entry && !next) await tx.store.delete(id);
        await tx.done;
        return next;
      }),
    forgetSecret: (secret) =>
      run(async (db) => {
        const tx = db.transaction(["sessions", "outbox"], "readwrite", strict);
        for (const table of ["sessions", "outbox"] as const) {
          const store = tx.objectStore(table);
          for (const key of await store.getAllKeys()) {
            if ((await store.get(key))?.secret === secret) await store.delete(key);
          }
        }
        await tx.done;
      }),
    opening: (code) => run(async (db) => (await db.get("workshops", code)) ?? null),
    keepOpening: (opening) =>
      run(async (db) => {
        await db.put("workshops", opening, opening.code);
      }),
    openings: () => run((db) => db.getAll("workshops")),
  };
}

function connect(name: string): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, 1, {
    upgrade(db) {
      db.createObjectStore("sessions");
      db.createObjectStore("outbox");
      db.createObjectStore("workshops");
    },
  });
}
