import type { Session } from "@/lib/domain/drawing/session";
import { upgradeSession } from "@/lib/domain/drawing/session";
import type { Content, Envelope, OutboxEntry, OutboxLetter, Parcel } from "@/lib/client/outbox/entry";
import type { Locked } from "./at-rest";
import { lockValue, newKey, unlockValue } from "./at-rest";
import { HeldElsewhere, connect, strict } from "./database";
import type { KeptOpening, ParkedMap, Rest, TabletDatabase } from "./database";
import { PERSON, dropSession, dropUnusedKey, finished, putLetter, putParcel, tablesOf } from "./writing";

export { HeldElsewhere } from "./database";
export type { KeptOpening, ParkedMap, Rest } from "./database";

/**
 * Everything a tablet keeps: the drawing in progress, drawings that wait for the server, and what a workshop
 * needs for a day without a network. What belongs to the person who is here rests locked under the key of their session;
 * when they leave, the key goes with them.
 */
export interface TabletStore {
  session(code: string): Promise<Session | null>;
  /** Resolves only when both are on the disk, or neither (strict durability, one transaction). */
  saveSession(session: Session, letter: OutboxLetter | null): Promise<void>;
  /** Keeps a letter beside the session's own (a voice). Resolves when it is on the disk. */
  keepLetter(letter: OutboxLetter): Promise<void>;
  /** Forgets the session of this code; letters that still wait stay. */
  forgetSession(code: string): Promise<void>;

  envelopes(): Promise<Envelope[]>;
  entry(id: string): Promise<OutboxEntry | null>;
  /** Changes the outside as it stands in the store; `null` deletes the entry. Resolves with what is stored. */
  updateEnvelope(id: string, change: (envelope: Envelope) => Envelope | null): Promise<Envelope | null>;
  /** Puts parcels in the place of the letters they hold. */
  seal(parcels: readonly Parcel[]): Promise<void>;
  /** Deletes every open copy of drawings with this secret: session and letters. */
  forgetSecret(secret: string): Promise<void>;

  /** From here on the session of this code is never shown again. */
  beginLeaving(code: string): Promise<void>;
  /** One step: parcels instead of letters, the session and its key gone, perhaps a parked map; the tablet rests. */
  leave(code: string, parcels: readonly Parcel[], parked?: ParkedMap): Promise<void>;
  rest(code: string): Promise<Rest | null>;
  endRest(code: string): Promise<void>;
  parkedMaps(code: string): Promise<ParkedMap[]>;
  /** Changes a parked map as it stands; `null` deletes it. */
  updateParked(id: string, change: (map: ParkedMap) => ParkedMap | null): Promise<void>;
  /** A key of this tablet for message authentication; made once, never readable. */
  deviceKey(): Promise<CryptoKey>;

  opening(code: string): Promise<KeptOpening | null>;
  keepOpening(opening: KeptOpening): Promise<void>;
  openings(): Promise<KeptOpening[]>;
}

const DEVICE = "device";

/** `makeWay`: a newer page waits for the store, which is kept until this page is gone. Without it, it is given up at once. */
export async function openTabletStore(name = "ortssinn", makeWay?: () => void): Promise<TabletStore> {
  let open = connect(name, makeWay);
  const keys = new Map<string, Promise<CryptoKey>>();
  // iOS loses the connection in the background: open it once more, then let the caller know.
  const run = async <T>(work: (db: TabletDatabase) => Promise<T>): Promise<T> => {
    try {
      return await work(await open);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name === "QuotaExceededError") throw error;
      open = connect(name, makeWay);
      open.catch((refused: unknown) => refused instanceof HeldElsewhere && makeWay?.());
      return work(await open);
    }
  };
  /** The key of a session; made in memory, stored together with the first thing it locks. */
  const keyOf = (code: string): Promise<CryptoKey> => {
    const known = keys.get(code);
    if (known) return known;
    const key = run((db) => db.get("keys", code)).then((stored) => stored ?? newKey());
    keys.set(code, key);
    key.catch(() => keys.delete(code));
    return key;
  };
  const readLocked = async (code: string, locked: Locked) => {
    const key = await run((db) => db.get("keys", code));
    return key ? unlockValue(key, locked) : null;
  };
  await open;

  const store: TabletStore = {
    async session(code) {
      const stored = await run((db) => db.get("sessions", code));
      return upgradeSession(isLocked(stored) ? await readLocked(code, stored.locked) : stored);
    },
    async saveSession(session, letter) {
      const { code } = session;
      const key = await keyOf(code);
      const [locked, content] = await Promise.all([
        lockValue(key, session),
        letter && lockValue(key, contentOf(letter)),
      ]);
      await run(async (db) => {
        const tx = db.transaction(PERSON, "readwrite", strict);
        await finished(tx, async () => {
          await tx.objectStore("keys").put(key, code);
          await tx.objectStore("sessions").put({ locked }, code);
          if (letter && content) await putLetter(tablesOf(tx), letter, content);
        });
      });
    },
    async keepLetter(letter) {
      const key = await keyOf(letter.code);
      const content = await lockValue(key, contentOf(letter));
      await run(async (db) => {
        const tx = db.transaction(PERSON, "readwrite", strict);
        await finished(tx, async () => {
          await tx.objectStore("keys").put(key, letter.code);
          await putLetter(tablesOf(tx), letter, content);
        });
      });
    },
    async forgetSession(code) {
      await run(async (db) => {
        const tx = db.transaction(PERSON, "readwrite", strict);
        await finished(tx, () => dropSession(tablesOf(tx), code));
      });
      keys.delete(code);
    },

    envelopes: () => run((db) => db.getAll("envelopes")),
    async entry(id) {
      const [envelope, kept] = await run(async (db) => {
        const tx = db.transaction(["envelopes", "outbox"]);
        return Promise.all([tx.objectStore("envelopes").get(id), tx.objectStore("outbox").get(id)]);
      });
      if (!envelope || !kept) return null;
      const { content } = kept;
      if (content.type !== "locked") return { ...envelope, content };
      const letter = await readLocked(envelope.code, content.locked);
      return letter ? { ...envelope, content: letter as OutboxEntry["content"] } : null;
    },
    updateEnvelope: (id, change) =>
      run(async (db) => {
        const tx = db.transaction(["envelopes", "outbox"], "readwrite", strict);
        const envelopes = tx.objectStore("envelopes");
        let next: Envelope | null = null;
        await finished(tx, async () => {
          const envelope = await envelopes.get(id);
          if (!envelope) return;
          next = change(envelope);
          if (next) return envelopes.put(next, id);
          await envelopes.delete(id);
          await tx.objectStore("outbox").delete(id);
        });
        return next;
      }),
    async seal(parcels) {
      const codes = new Set(parcels.map((parcel) => parcel.code));
      await run(async (db) => {
        const tx = db.transaction(PERSON, "readwrite", strict);
        await finished(tx, async () => {
          for (const parcel of parcels) await putParcel(tablesOf(tx), parcel);
          for (const code of codes) await dropUnusedKey(tablesOf(tx), code);
        });
      });
      for (const code of codes) keys.delete(code);
    },
    async forgetSecret(secret) {
      for (const code of await run((db) => db.getAllKeys("sessions"))) {
        if ((await store.session(code))?.secret === secret) await store.forgetSession(code);
      }
      for (const { id, sealed } of await store.envelopes()) {
        const content = sealed ? null : (await store.entry(id))?.content;
        if (content?.type === "letter" && content.secret === secret)
          await store.updateEnvelope(id, () => null);
      }
    },

    beginLeaving: (code) =>
      run(async (db) => {
        const tx = db.transaction("rests", "readwrite", strict);
        await finished(tx, () => tx.store.put("leaving", code));
      }),
    async leave(code, parcels, parked) {
      await run(async (db) => {
        const tx = db.transaction([...PERSON, "rests", "parked"], "readwrite", strict);
        await finished(tx, async () => {
          for (const parcel of parcels) await putParcel(tablesOf(tx), parcel);
          if (parked) await tx.objectStore("parked").put(parked, parked.id);
          await dropSession(tablesOf(tx), code);
          await tx.objectStore("rests").put("resting", code);
        });
      });
      keys.delete(code);
    },
    rest: async (code) => (await run((db) => db.get("rests", code))) ?? null,
    endRest: (code) => run((db) => db.delete("rests", code)),
    parkedMaps: async (code) => (await run((db) => db.getAll("parked"))).filter((map) => map.code === code),
    updateParked: (id, change) =>
      run(async (db) => {
        const tx = db.transaction("parked", "readwrite", strict);
        await finished(tx, async () => {
          const map = await tx.store.get(id);
          const next = map && change(map);
          if (next) await tx.store.put(next, id);
          else await tx.store.delete(id);
        });
      }),
    async deviceKey() {
      const fresh = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return run(async (db) => {
        const tx = db.transaction("keys", "readwrite", strict);
        let key = fresh;
        await finished(tx, async () => {
          const known = await tx.store.get(DEVICE);
          if (known) key = known;
          else await tx.store.put(fresh, DEVICE);
        });
        return key;
      });
    },

    opening: async (code) => (await run((db) => db.get("workshops", code))) ?? null,
    keepOpening: (opening) =>
      run(async (db) => {
        await db.put("workshops", opening, opening.code);
      }),
    openings: () => run((db) => db.getAll("workshops")),
  };
  return store;
}

const contentOf = ({ secret, body, lock }: OutboxLetter): Content => ({ type: "letter", secret, body, lock });

const isLocked = (stored: object | undefined): stored is { locked: Locked } =>
  stored !== undefined && "locked" in stored;
