import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { Content, Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { Locked } from "./at-rest";

/** Content of a person who is still here rests locked under the key of their session. */
export type RestingContent = Content | { type: "locked"; locked: Locked };

export interface StoredEntry extends Envelope {
  content: RestingContent;
}

/** The answer to "open", kept as received. */
export interface KeptOpening {
  code: string;
  openedAt: number;
  answer: unknown;
}

/** A map put away: it opens with this tablet's key and its owner's three pictograms together. */
export interface ParkedMap {
  id: string;
  code: string;
  parkedAt: number;
  salt: Uint8Array<ArrayBuffer>;
  locked: Locked;
  /** Wrong tries in a row, and until when nobody may try (milliseconds since 1970). */
  tries: number;
  waitUntil: number;
}

/** `leaving`: a handover has begun and must be completed · `resting`: nobody is at this tablet. */
export type Rest = "leaving" | "resting";

export interface Tables extends DBSchema {
  /** By join code: a session, locked; as version 1 of the store left it, open. */
  sessions: { key: string; value: { locked: Locked } | object };
  outbox: { key: string; value: StoredEntry };
  workshops: { key: string; value: KeptOpening };
  /** By join code for its session, and what other names the store uses. */
  keys: { key: string; value: CryptoKey };
  rests: { key: string; value: Rest };
  parked: { key: string; value: ParkedMap };
}

export type TabletDatabase = IDBPDatabase<Tables>;

export const strict = { durability: "strict" } as const;
const VERSION = 2;
const BLOCKED_MS = 3_000;

/** Opens the tablet's database; refuses when another window keeps an older one open. */
export function connect(name: string): Promise<TabletDatabase> {
  return new Promise((resolve, reject) => {
    openDB<Tables>(name, VERSION, {
      async upgrade(db, before, _after, tx) {
        if (before < 1)
          for (const table of ["sessions", "outbox", "workshops"] as const) db.createObjectStore(table);
        for (const table of ["keys", "rests", "parked"] as const) db.createObjectStore(table);
        if (before !== 1) return;
        const outbox = tx.objectStore("outbox");
        for (const old of await outbox.getAll()) {
          const { secret, body, pass, ...known } = old as unknown as OutboxLetter & Partial<Envelope>;
          const envelope = newerEnvelope(null, { ...known, secret, body, pass, lock: null });
          if (envelope)
            await outbox.put(
              { ...envelope, ...known, content: { type: "letter", secret, body, lock: null } },
              old.id,
            );
        }
      },
      blocked: () =>
        void setTimeout(() => reject(new DOMException("blocked", "InvalidStateError")), BLOCKED_MS),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }).then(resolve, reject);
  });
}
