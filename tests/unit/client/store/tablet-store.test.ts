import { afterEach, describe, expect, it, vi } from "vitest";
import { startSession } from "@/lib/domain/drawing/session";
import { lockValue, newKey } from "@/lib/client/store/at-rest";
import { HeldElsewhere, openTabletStore } from "@/lib/client/store/tablet-store";

const session = (code: string, secret: string, revision = 1) => ({
  ...startSession({
    code,
    workshop: "w",
    id: `d-${secret}`,
    participant: "p",
    secret,
    language: "de",
    at: "2026-11-22T10:00:00.000Z",
  }),
  revision,
});
const letter = (secret: string, revision: number, code = "A") => ({
  id: `d-${secret}`,
  code,
  pass: "p",
  secret,
  revision,
  body: `r${revision}`,
  finished: false,
  lock: null,
});

describe("what a tablet keeps", () => {
  it("gives back the session as it was stored, and the newest letter with what is known of its journey", async () => {
    const store = await openTabletStore("kept");
    await store.saveSession(session("A", "s1", 1), letter("s1", 1));
    await store.updateEnvelope("d-s1", (entry) => ({
      ...entry,
      state: "arrived",
      arrivedRevision: 1,
      lastSentAt: 7,
    }));
    await store.saveSession(session("A", "s1", 2), letter("s1", 2));
    const again = await openTabletStore("kept");
    expect(await again.session("A")).toMatchObject({ revision: 2 });
    expect(await again.envelopes()).toMatchObject([{ state: "waiting", arrivedRevision: 1, lastSentAt: 7 }]);
    expect((await again.entry("d-s1"))?.content).toEqual({
      type: "letter",
      secret: "s1",
      body: "r2",
      lock: null,
    });
  });

  it("an older write never replaces a newer letter", async () => {
    const store = await openTabletStore("older");
    await store.saveSession(session("A", "s1", 3), letter("s1", 3));
    await store.saveSession(session("A", "s1", 2), letter("s1", 2));
    expect(await store.entry("d-s1")).toMatchObject({ revision: 3, content: { body: "r3" } });
  });

  it("forgets a session but not its letter, and everything of a secret when it is erased", async () => {
    const store = await openTabletStore("forget");
    await store.saveSession(session("A", "s1"), letter("s1", 1));
    await store.saveSession(session("B", "s2"), letter("s2", 1, "B"));
    await store.forgetSession("A");
    expect(await store.session("A")).toBeNull();
    expect(await store.envelopes()).toHaveLength(2);
    await store.forgetSecret("s2");
    expect(await store.session("B")).toBeNull();
    expect((await store.envelopes()).map((entry) => entry.id)).toEqual(["d-s1"]);
  });
});

describe("a store of version 2, which kept every letter in one piece", () => {
  const PHOTOGRAPH = "x".repeat(2_500_000);
  const outside = {
    code: "A",
    revision: 4,
    finished: true,
    attempts: 3,
    notBefore: 5,
    askedToWaitUntil: 6,
    lastSentAt: 7,
    arrivedRevision: 4,
    arrivedHash: "h",
    arrivedAt: 8,
  };
  const parcel = { ...outside, id: "d-1", sealed: true, state: "arrived" } as const;
  const photograph = { ...outside, id: "d-1/photo", sealed: true, state: "waiting" } as const;
  const open = { ...outside, id: "d-s1", sealed: false, state: "held", finished: false } as const;

  /** As that version wrote it; the window that did stays open, and lets go when asked. */
  async function oldStore(name: string): Promise<IDBDatabase> {
    const key = await newKey();
    const content = { type: "letter", secret: "s1", body: "r4", lock: null };
    const [lockedLetter, locked] = [
      await lockValue(key, content),
      await lockValue(key, session("A", "s1", 4)),
    ];
    return new Promise((resolve) => {
      const opening = indexedDB.open(name, 2);
      opening.onupgradeneeded = () => {
        for (const table of ["sessions", "outbox", "workshops", "keys", "rests", "parked"])
          opening.result.createObjectStore(table);
      };
      opening.onsuccess = () => {
        const db = opening.result;
        db.onversionchange = () => db.close();
        const tx = db.transaction(["sessions", "outbox", "keys"], "readwrite");
        const outbox = tx.objectStore("outbox");
        tx.objectStore("keys").put(key, "A");
        tx.objectStore("sessions").put({ locked }, "A");
        outbox.put({ ...parcel, content: { type: "parcel", jwe: "j", hash: "h" } }, parcel.id);
        outbox.put({ ...photograph, content: { type: "parcel", jwe: PHOTOGRAPH, hash: "p" } }, photograph.id);
        outbox.put({ ...open, content: { type: "locked", locked: lockedLetter } }, open.id);
        tx.oncomplete = () => resolve(db);
      };
    });
  }

  it("is taken over with every letter, what is known of it, and the session, although a window still had it open", async () => {
    await oldStore("version-2");
    const store = await openTabletStore("version-2");
    expect(await store.envelopes()).toEqual([parcel, photograph, open]);
    expect((await store.entry("d-1"))?.content).toEqual({ type: "parcel", jwe: "j", hash: "h" });
    expect((await store.entry("d-1/photo"))?.content).toMatchObject({ jwe: PHOTOGRAPH });
    expect((await store.entry("d-s1"))?.content).toMatchObject({ secret: "s1", body: "r4" });
    expect(await store.session("A")).toMatchObject({ revision: 4 });
    await store.saveSession(session("A", "s1", 5), letter("s1", 5));
    expect(await store.entry("d-s1")).toMatchObject({ revision: 5, lastSentAt: 7, content: { body: "r5" } });
    await store.updateEnvelope("d-1/photo", () => null);
    expect(await store.entry("d-1/photo")).toBeNull();
  });

  it("stays as it was when taking it over goes wrong, and is taken over the next time", async () => {
    (await oldStore("cut-off")).close();
    const put = IDBObjectStore.prototype.put;
    let puts = 1;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (puts-- > 0) return put.apply(this, given);
      throw new DOMException("full", "QuotaExceededError");
    };
    await expect(openTabletStore("cut-off")).rejects.toThrow();
    IDBObjectStore.prototype.put = put;
    const store = await openTabletStore("cut-off");
    expect(await store.envelopes()).toEqual([parcel, photograph, open]);
  });

  it("reads no content where the outsides are enough", async () => {
    const store = await openTabletStore("outsides");
    await store.saveSession(session("A", "s1"), letter("s1", 1));
    const { getAll } = IDBObjectStore.prototype;
    const read: string[] = [];
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...given: Parameters<typeof getAll>) {
      read.push(this.name);
      return getAll.apply(this, given);
    };
    await store.envelopes();
    await store.updateEnvelope("d-s1", (envelope) => ({ ...envelope, attempts: 1 }));
    await store.forgetSession("A");
    IDBObjectStore.prototype.getAll = getAll;
    expect(new Set(read)).toEqual(new Set(["envelopes"]));
  });
});

describe("storage trouble (O8)", () => {
  const put = IDBObjectStore.prototype.put;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  it("a full disk is never called saved; what was there before stays whole", async () => {
    const store = await openTabletStore("full");
    await store.saveSession(session("A", "s1", 1), letter("s1", 1));
    for (const failing of ["sessions", "envelopes", "outbox", "keys"]) {
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
        if (this.name === failing) throw new DOMException("full", "QuotaExceededError");
        return put.apply(this, given);
      };
      await expect(store.saveSession(session("A", "s1", 2), letter("s1", 2))).rejects.toThrow("full");
    }
    IDBObjectStore.prototype.put = put;
    expect(await store.session("A")).toMatchObject({ revision: 1 });
    expect(await store.entry("d-s1")).toMatchObject({ revision: 1, content: { body: "r1" } });
  });

  it("a transaction that is aborted again and again is never called saved; aborted once, it is tried once more", async () => {
    const store = await openTabletStore("aborted");
    let aborts = 1;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      if (aborts-- > 0) this.transaction.abort();
      return request;
    };
    await store.saveSession(session("A", "s1", 1), letter("s1", 1));
    aborts = 100;
    await expect(store.saveSession(session("A", "s1", 2), letter("s1", 2))).rejects.toThrow();
    aborts = 0;
    expect(await store.session("A")).toMatchObject({ revision: 1 });
  });

  it("another window with an older version that does not let go is said within seconds", async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("blocked", 1);
      opening.onupgradeneeded = () => {
        for (const table of ["sessions", "outbox", "workshops"]) opening.result.createObjectStore(table);
      };
      opening.onsuccess = () => resolve(opening.result);
    });
    await expect(openTabletStore("blocked")).rejects.toMatchObject({ by: "older-page" });
    old.close();
  });
});

describe("a page that is older than the one that opens the store now", () => {
  const newer = (name: string) => {
    const opening = indexedDB.open(name, 4);
    const opened = new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const waits = new Promise<void>((resolve) => {
      opening.onblocked = () => resolve();
    });
    return { opened, waits };
  };
  /** The connection that the next call uses. */
  const connectionOf = async (store: Awaited<ReturnType<typeof openTabletStore>>) => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.session("A");
    const [connection] = transaction.mock.contexts as IDBDatabase[];
    transaction.mockRestore();
    if (!connection) throw new Error("The store used no connection.");
    return connection;
  };

  it("keeps what is drawn on it, says that it is in the way, and makes way with its end", async () => {
    const makeWay = vi.fn();
    const store = await openTabletStore("held", makeWay);
    const { opened, waits } = newer("held");
    await waits;
    expect(makeWay).toHaveBeenCalledOnce();
    await store.saveSession(session("A", "s1", 2), letter("s1", 2));
    expect(await store.session("A")).toMatchObject({ revision: 2 });
    (await connectionOf(store)).close(); // as the end of the page does
    const now = await opened;
    expect(now.version).toBe(4);
    now.close();
  });

  it("makes way at once when nothing is drawn on it", async () => {
    await openTabletStore("free");
    (await newer("free").opened).close();
  });

  it("never calls saved what came too late, and is told so", async () => {
    const makeWay = vi.fn();
    const store = await openTabletStore("late", makeWay);
    (await connectionOf(store)).close(); // as a tablet does in the background
    (await newer("late").opened).close();
    await expect(store.saveSession(session("A", "s1"), letter("s1", 1))).rejects.toThrow(HeldElsewhere);
    expect(makeWay).toHaveBeenCalledOnce();
    await expect(openTabletStore("late")).rejects.toMatchObject({ by: "newer-page" });
  });
});
