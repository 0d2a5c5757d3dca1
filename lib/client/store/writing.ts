import type { Envelope, OutboxLetter, Parcel } from "@/lib/client/outbox/entry";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { Locked } from "./at-rest";
import type { StoredEntry } from "./database";

/** A table inside a transaction that writes. */
interface Table<Value> {
  get(key: string): Promise<Value | undefined>;
  getAll(): Promise<Value[]>;
  put(value: Value, key: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

interface PersonTables {
  sessions: Table<object>;
  outbox: Table<StoredEntry>;
  keys: Table<CryptoKey>;
}

/** The tables of a person in a transaction over at least these. */
export const tablesOf = (tx: {
  objectStore(name: "sessions" | "outbox" | "keys"): unknown;
}): PersonTables => ({
  sessions: tx.objectStore("sessions") as Table<object>,
  outbox: tx.objectStore("outbox") as Table<StoredEntry>,
  keys: tx.objectStore("keys") as Table<CryptoKey>,
});

/** Resolves when the transaction is on the disk; whatever goes wrong inside undoes all of it. */
export async function finished(
  tx: { done: Promise<void>; abort(): void },
  work: () => Promise<unknown>,
): Promise<void> {
  tx.done.catch(() => undefined); // said once, below or by what went wrong inside
  try {
    await work();
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // what went wrong has ended it already
    }
    throw error;
  }
  await tx.done;
}

export const putLetter = (outbox: Table<StoredEntry>, letter: OutboxLetter, locked: Locked): Promise<void> =>
  putNewer(outbox, letter, { type: "locked", locked });

export const putParcel = (outbox: Table<StoredEntry>, parcel: Parcel): Promise<void> =>
  putNewer(outbox, parcel, { type: "parcel", jwe: parcel.jwe, hash: parcel.hash });

async function putNewer(
  outbox: Table<StoredEntry>,
  item: OutboxLetter | Parcel,
  content: StoredEntry["content"],
): Promise<void> {
  const envelope: Envelope | null = newerEnvelope((await outbox.get(item.id)) ?? null, item);
  if (envelope) await outbox.put({ ...envelope, content }, item.id);
}

/** The session goes, and its key with it unless a letter still rests under it. */
export async function dropSession(tables: PersonTables, code: string): Promise<void> {
  await tables.sessions.delete(code);
  await dropUnusedKey(tables, code);
}

export async function dropUnusedKey({ sessions, outbox, keys }: PersonTables, code: string): Promise<void> {
  if (await sessions.get(code)) return;
  const letters = await outbox.getAll();
  if (letters.some((entry) => entry.code === code && entry.content.type === "locked")) return;
  await keys.delete(code);
}
