import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import type { Content, Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { Locked } from "./at-rest";

/** Content of a person who is still here rests locked under the key of their session. */
export type RestingContent = Content | { type: "locked"; locked: Locked };

/** What is sent, apart from its outside: a photograph has megabytes, and the outsides are read at every turn. */
export interface KeptContent {
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
  /** By id, as `envelopes`. */
  outbox: { key: string; value: KeptContent };
  envelopes: { key: string; value: Envelope };
  workshops: { key: string; value: KeptOpening };
  /** By join code for its session, and what other names the store uses. */
  keys: { key: string; value: CryptoKey };
  rests: { key: string; value: Rest };
  parked: { key: string; value: ParkedMap };
}

export type TabletDatabase = IDBPDatabase<Tables>;

export const strict = { durability: "strict" } as const;
const VERSION = 3;
const TABLES = ["sessions", "outbox", "envelopes", "workshops", "keys", "rests", "parked"] as const;
const BLOCKED_MS = 3_000;

/** Another page is in the way: an older one holds the database open, or a newer one has changed it already. */
export class HeldElsewhere extends Error {
  override readonly name = "HeldElsewhere";
  constructor(
    readonly by: "older-page" | "newer-page",
    options?: ErrorOptions,
  ) {
    super(`The store is held by ${by === "older-page" ? "an older" : "a newer"} page.`, options);
  }
}

/**
 * Opens the tablet's database; refuses with `HeldElsewhere`. When a newer page wants it, this one lets go at once, or,
 * with `makeWay`, keeps it for whoever draws here and is told so.
 */
export function connect(name: string, makeWay?: () => void): Promise<TabletDatabase> {
  return new Promise((resolve, reject) => {
    openDB<Tables>(name, VERSION, {
      async upgrade(db, before, _after, tx) {
        for (const table of TABLES) if (!db.objectStoreNames.contains(table)) db.createObjectStore(table);
        tx.done.catch(() => undefined); // said by the opening itself
        // Half an upgrade would hide letters: then nothing is changed, and the opening fails.
        if (before > 0) await takeOutsides(tx, before).catch(() => tx.abort());
      },
      blocked: () => void setTimeout(() => reject(new HeldElsewhere("older-page")), BLOCKED_MS),
      blocking: (_current, _blocked, event) => (makeWay ? makeWay() : (event.target as IDBDatabase).close()),
    }).then(resolve, (error: DOMException) =>
      reject(error.name === "VersionError" ? new HeldElsewhere("newer-page", { cause: error }) : error),
    );
  });
}

/**
 * Versions 1 and 2 kept the outside of a letter with its content. Row by row, and a content stays where it is (version 2)
 * with what lay around it: an upgrade needs neither memory nor space for the photographs.
 */
async function takeOutsides(
  tx: IDBPTransaction<Tables, (typeof TABLES)[number][], "versionchange">,
  before: number,
): Promise<void> {
  const [outbox, envelopes] = [tx.objectStore("outbox"), tx.objectStore("envelopes")];
  for (const id of await outbox.getAllKeys()) {
    const stored: unknown = await outbox.get(id);
    if (before === 1) {
      const { secret, body, pass, ...known } = stored as OutboxLetter & Partial<Envelope>;
      const letter = { ...known, secret, body, pass, lock: null };
      const envelope = newerEnvelope(null, letter);
      if (!envelope) continue;
      await envelopes.put({ ...envelope, ...known }, id);
      await outbox.put({ content: { type: "letter", secret, body, lock: null } }, id);
    } else {
      const { content: _, ...envelope } = stored as Envelope & KeptContent;
      await envelopes.put(envelope, id);
    }
  }
}
