import { compactDecrypt, exportJWK, generateKeyPair } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { startSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { readParcel } from "@/lib/domain/sealing/parcel";
import { completeHandOvers, handOn } from "@/lib/client/handover/hand-on";
import { MOST_TRIES, park, PAUSE_MS, unpark } from "@/lib/client/handover/parked";
import { sealer } from "@/lib/client/handover/seal";
import type { OutboxLetter } from "@/lib/client/outbox/entry";
import { hashOf } from "@/lib/client/outbox/wire";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import type { TabletStore } from "@/lib/client/store/tablet-store";

const CODE = "A";
const CANARY = "CANARY-spot-6.8123457";
const pair = await generateKeyPair("ECDH-ES", { crv: "P-256", extractable: true });
const sealingKey = { ...(await exportJWK(pair.publicKey)), kid: "study-1" };

const sessionOf = (change: Partial<Session> = {}): Session => ({
  ...startSession({
    code: CODE,
    workshop: "w",
    id: "d-1",
    participant: "p",
    secret: "CANARY-secret",
    language: "de",
    at: "2026-11-22T10:00:00.000Z",
  }),
  revision: 3,
  groups: { life: CANARY },
  ...change,
});
const letterOf = ({ id, secret, revision }: Session): OutboxLetter => ({
  id,
  code: CODE,
  pass: "pass_1",
  secret,
  revision,
  body: JSON.stringify({ id, revision, label: CANARY }),
  finished: true,
  lock: null,
});

/** All that stands in the database, read as text, whatever form it has. */
async function everythingStored(name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error("no database"));
  });
  const rows: unknown[] = [];
  for (const table of db.objectStoreNames) {
    rows.push(
      await new Promise((resolve) => {
        const all = db.transaction(table).objectStore(table).getAll();
        all.onsuccess = () => resolve(all.result);
      }),
    );
  }
  db.close();
  return JSON.stringify(rows, (_key, value: unknown) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString("latin1");
    return ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString("latin1") : value;
  });
}

let counter = 0;
let name: string;
let store: TabletStore;
beforeEach(async () => {
  name = `handover-${(counter += 1)}`;
  store = await openTabletStore(name);
  await store.keepOpening({ code: CODE, openedAt: 0, answer: { pass: "pass_1", sealingKey } });
});
const world = () => ({ store, seal: sealer(store) });

describe("handing the tablet on", () => {
  it("nothing of a person lies open on the tablet, not even while they draw", async () => {
    await store.saveSession(sessionOf(), letterOf(sessionOf()));
    expect(await store.session(CODE)).toMatchObject({ groups: { life: CANARY } });
    expect(await everythingStored(name)).not.toContain("CANARY");
  });

  it("the study can open what is left, byte for byte; the tablet cannot", async () => {
    const letter = letterOf(sessionOf());
    await store.saveSession(sessionOf(), letter);
    await handOn(world(), CODE, letter);
    expect(await store.session(CODE)).toBeNull();
    expect(await store.rest(CODE)).toBe("resting");
    expect(await everythingStored(name)).not.toContain("CANARY");
    const [envelope] = await store.envelopes();
    expect(envelope).toMatchObject({ id: "d-1", revision: 3, sealed: true, state: "waiting" });
    const content = (await store.entry("d-1"))?.content;
    if (content?.type !== "parcel") throw new Error("not sealed");
    expect(content.hash).toBe(await hashOf(letter.body));
    const { plaintext, protectedHeader } = await compactDecrypt(content.jwe, pair.privateKey);
    expect(protectedHeader).toMatchObject({ alg: "ECDH-ES", enc: "A256GCM", kid: "study-1" });
    expect(readParcel(new TextDecoder().decode(plaintext))).toEqual({
      pass: "pass_1",
      secret: "CANARY-secret",
      lock: null,
      id: "d-1",
      body: letter.body,
    });
  });

  it("memory is newer than the store: what could not be stored is sealed all the same", async () => {
    await store.saveSession(sessionOf(), letterOf(sessionOf()));
    await handOn(world(), CODE, letterOf(sessionOf({ revision: 4 })));
    expect(await store.envelopes()).toMatchObject([{ revision: 4, sealed: true }]);
  });

  it("without consent there is nothing to seal, and the tablet forgets", async () => {
    await store.saveSession(sessionOf({ decision: "alone" }), null);
    await handOn(world(), CODE, null);
    expect(await store.session(CODE)).toBeNull();
    expect(await store.envelopes()).toEqual([]);
    expect(await everythingStored(name)).not.toContain("CANARY");
  });

  it("cut off in the middle, the next start completes it and shows nothing of before", async () => {
    await store.saveSession(sessionOf(), letterOf(sessionOf()));
    const cutOff = { ...store, leave: () => new Promise<void>(() => undefined) };
    void handOn({ store: cutOff, seal: sealer(store) }, CODE, letterOf(sessionOf()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    store = await openTabletStore(name);
    expect(await store.rest(CODE)).toBe("leaving");
    await completeHandOvers(world(), CODE);
    expect(await store.session(CODE)).toBeNull();
    expect(await store.rest(CODE)).toBe("resting");
    expect(await store.envelopes()).toMatchObject([{ id: "d-1", sealed: true }]);
  });

  it("a letter that cannot be sealed is kept, locked, and can still be sent", async () => {
    await store.keepOpening({ code: CODE, openedAt: 0, answer: { pass: "pass_1" } });
    await store.saveSession(sessionOf(), letterOf(sessionOf()));
    await handOn(world(), CODE, null);
    expect(await store.session(CODE)).toBeNull();
    expect((await store.entry("d-1"))?.content).toMatchObject({ type: "letter", secret: "CANARY-secret" });
    expect(await everythingStored(name)).not.toContain("CANARY");
  });

  it("what the version before left open is sealed at the first start, except the session that goes on", async () => {
    const old = `old-${name}`;
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(old, 1);
      opening.onupgradeneeded = () => {
        for (const table of ["sessions", "outbox", "workshops"]) opening.result.createObjectStore(table);
      };
      opening.onsuccess = () => {
        const tx = opening.result.transaction(["sessions", "outbox", "workshops"], "readwrite");
        const { finishedAt: _, ...rest } = sessionOf();
        tx.objectStore("sessions").put({ ...rest, version: 1, screen: "draw", finishedAt: null }, CODE);
        tx.objectStore("workshops").put({ code: CODE, openedAt: 0, answer: { pass: "p", sealingKey } }, CODE);
        for (const id of ["d-0", "d-1"])
          tx.objectStore("outbox").put({ ...letterOf(sessionOf({ id })), state: "waiting", attempts: 2 }, id);
        tx.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    store = await openTabletStore(old);
    await completeHandOvers(world(), CODE);
    expect(await store.session(CODE)).toMatchObject({ id: "d-1", revision: 3 });
    expect(await store.envelopes()).toMatchObject([
      { id: "d-0", sealed: true, state: "waiting", attempts: 2 },
      { id: "d-1", sealed: false },
    ]);
    expect((await store.entry("d-1"))?.content).toMatchObject({ body: letterOf(sessionOf()).body });
  });
});

describe("a parked map", () => {
  const lock = ["apple", "bird", "cat"] as const;
  const parkedMap = async () => {
    const [map] = await store.parkedMaps(CODE);
    if (!map) throw new Error("nothing is parked");
    return map;
  };

  it("opens with its three pictograms, in their order, and with nothing else", async () => {
    const session = sessionOf({ lock });
    await store.saveSession(session, letterOf(session));
    await park(world(), session, letterOf(session));
    expect(await store.session(CODE)).toBeNull();
    expect(await store.envelopes()).toMatchObject([{ sealed: true }]);
    expect(await everythingStored(name)).not.toContain("CANARY");
    expect(await unpark(store, await parkedMap(), ["bird", "apple", "cat"], 0)).toEqual({
      ok: false,
      reason: "wrong",
    });
    expect(await unpark(store, await parkedMap(), lock, 0)).toEqual({ ok: true, session });
  });

  it("after five wrong tries everybody waits, the owner too; a clock set back does not prolong it", async () => {
    const session = sessionOf({ lock });
    await park(world(), session, null);
    for (let round = 0; round < MOST_TRIES; round += 1) {
      expect(await unpark(store, await parkedMap(), ["sun", "sun", "sun"], 1_000)).toMatchObject({
        reason: "wrong",
      });
    }
    expect(await unpark(store, await parkedMap(), lock, 1_000)).toEqual({ ok: false, reason: "pause" });
    expect(await unpark(store, await parkedMap(), lock, 1_001 + PAUSE_MS)).toMatchObject({ ok: true });
    expect(await unpark(store, await parkedMap(), lock, -PAUSE_MS * 1_000)).toMatchObject({ ok: true });
  });

  it("without a lock it is handed on and cannot be seen again here", async () => {
    await store.saveSession(sessionOf(), letterOf(sessionOf()));
    await park(world(), sessionOf(), letterOf(sessionOf()));
    expect(await store.parkedMaps(CODE)).toEqual([]);
    expect(await store.envelopes()).toMatchObject([{ sealed: true }]);
  });
});
