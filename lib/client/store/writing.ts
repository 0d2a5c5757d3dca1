import type { Envelope, OutboxLetter, Parcel } from "@/lib/client/outbox/entry";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { Locked } from "./at-rest";
import type { KeptContent, RestingContent } from "./database";

/** A table inside a transaction that writes. */
interface Table<Value> {
  get(key: string): Promise<Value | undefined>;
  getAll(): Promise<Value[]>;
  put(value: Value, key: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

interface PersonTables {
  sessions: Table<object>;
  envelopes: Table<Envelope>;
  outbox: Table<KeptContent>;
  keys: Table<CryptoKey>;
}

export const PERSON = ["sessions", "envelopes", "outbox", "keys"] as const;

/** The tables of a person in a transaction over at least these. */
export const tablesOf = (tx: { objectStore(name: (typeof PERSON)[number]): unknown }): PersonTables => ({
  sessions: tx.objectStore("sessions") as Table<object>,
  envelopes: tx.objectStore("envelopes") as Table<Envelope>,
  outbox: tx.objectStore("outbox") as Table<KeptContent>,
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

export const putLetter = (tables: PersonTables, letter: OutboxLetter, locked: Locked): Promise<void> =>
  putNewer(tables, letter, { type: "locked", locked });

export const putParcel = (tables: PersonTables, parcel: Parcel): Promise<void> =>
  putNewer(tables, parcel, { type: "parcel", jwe: parcel.jwe, hash: parcel.hash });

async function putNewer(
  { envelopes, outbox }: PersonTables,
  item: OutboxLetter | Parcel,
  content: RestingContent,
): Promise<void> {
  const envelope = newerEnvelope((await envelopes.get(item.id)) ?? null, item);
  if (!envelope) return;
  await envelopes.put(envelope, item.id);
  await outbox.put({ content }, item.id);
}

/** The session goes, and its key with it unless a letter still rests under it. */
export async function dropSession(tables: PersonTables, code: string): Promise<void> {
  await tables.sessions.delete(code);
  await dropUnusedKey(tables, code);
}

export async function dropUnusedKey(
  { sessions, envelopes, keys }: PersonTables,
  code: string,
): Promise<void> {
  if (await sessions.get(code)) return;
  if ((await envelopes.getAll()).some((envelope) => envelope.code === code && !envelope.sealed)) return;
  await keys.delete(code);
}
