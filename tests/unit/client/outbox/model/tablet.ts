import { IDBFactory } from "fake-indexeddb";
import type { Session } from "@/lib/domain/drawing/session";
import { startSession } from "@/lib/domain/drawing/session";
import { completeHandOvers, handOn } from "@/lib/client/handover/hand-on";
import type { Seal } from "@/lib/client/handover/seal";
import type { OutboxLetter } from "@/lib/client/outbox/entry";
import { compareWithServer } from "@/lib/client/outbox/have";
import { createOutbox } from "@/lib/client/outbox/outbox";
import type { Outbox } from "@/lib/client/outbox/outbox";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import { sealedText, sha } from "./server";
import type { ModelWorld } from "./world";

export const CODE = "A";
export const CANARY = "CANARY";

/** Deliberately broken tablets: the model has to catch each of them. */
export type Broken =
  "believes-silence" | "saves-falsely" | "drops-at-handover" | "hands-on-openly" | "never-compares";

const seal: Seal = ({ id, code, revision, finished, body }) =>
  Promise.resolve({ id, code, revision, finished, hash: sha(body), jwe: sealedText(body) });

/** Which write goes wrong next: at the n-th row it touches. */
export interface Fault {
  kind: "quota" | "abort";
  row: number;
}

let fault: Fault | null = null;
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
  if (!fault) return put.apply(this, given);
  const { kind } = fault;
  if (fault.row-- > 0) return put.apply(this, given);
  fault = null;
  if (kind === "abort") this.transaction.abort();
  throw new DOMException(kind, kind === "quota" ? "QuotaExceededError" : "AbortError");
};
/** The next write of this kind goes wrong. */
export const failNext = (next: Fault | null): void => void (fault = next && { ...next });

/** One tablet as the room drives it: a session in memory, the real store, outbox and handover. */
export class ModelTablet {
  private readonly disk = new IDBFactory();
  private store: TabletStore | null = null;
  private outboxes: Outbox[] = [];
  private busy = 0;
  private draining = false;
  private life = 0;
  private persons = 0;
  session: Session | null = null;

  constructor(
    private readonly world: ModelWorld,
    private readonly broken: Broken | null,
  ) {}

  async start(): Promise<void> {
    globalThis.indexedDB = this.disk;
    const life = ++this.life;
    this.store = this.counted(await openTabletStore("tablet"), life);
    await completeHandOvers({ store: this.store, seal }, CODE).catch(() => undefined);
    this.session = (await this.store.rest(CODE)) === "leaving" ? null : await this.store.session(CODE);
    this.outboxes = [this.drainer(this.store)];
    await this.compare();
    void this.outboxes[0]?.flush();
    await this.settle();
  }

  private get here(): TabletStore {
    if (!this.store) throw new Error("the tablet is off");
    return this.store;
  }

  /** Everything a dead page still waits for never comes. */
  private counted(store: TabletStore, life: number): TabletStore {
    return new Proxy(store, {
      get:
        (target, name: keyof TabletStore) =>
        async (...given: never[]) => {
          if (life !== this.life) return new Promise(() => undefined);
          this.busy += 1;
          const result: unknown = await (target[name] as (...all: never[]) => Promise<unknown>)(
            ...given,
          ).finally(() => (this.busy -= 1));
          return life === this.life ? result : new Promise(() => undefined);
        },
    });
  }

  private drainer(store: TabletStore): Outbox {
    const send = async (...given: Parameters<ModelWorld["send"]>) => {
      this.busy += 1;
      const answer = await this.world.send(...given).finally(() => (this.busy -= 1));
      if (this.broken !== "believes-silence" || answer.type !== "network") return answer;
      const { id, revision, content } = given[0];
      const hash = content.type === "parcel" ? content.hash : sha(content.body);
      return { type: "confirmed", id, revision, hash } as const;
    };
    return createOutbox({
      store,
      send,
      hash: (body) => Promise.resolve(sha(body)),
      now: () => this.world.now,
      random: () => 0.5,
      alone: async (work) => {
        if (this.draining) return;
        this.draining = true;
        await work().finally(() => (this.draining = false));
      },
      later: this.world.later,
      onErased: ({ id }) => {
        if (id !== this.session?.id) return;
        this.session = null;
        void store.forgetSession(CODE).catch(() => undefined); // found erased again with the next letter
      },
      onChange: () => undefined,
    });
  }

  /** Until nothing is on its way in this tablet. */
  settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3;) {
      await new Promise(setImmediate);
      quiet = this.busy > 0 ? 0 : quiet + 1;
    }
  };

  /** A step of the person at the tablet. True: the screen says "saved". */
  async draw(text: string): Promise<boolean> {
    const before =
      this.session ??
      startSession({
        code: CODE,
        workshop: "w",
        id: `d${(this.persons += 1)}`,
        participant: "p",
        secret: `${CANARY}-secret`,
        language: "de",
        at: "2026-11-22T10:00:00.000Z",
      });
    this.session = { ...before, revision: before.revision + 1, groups: { text: `${CANARY} ${text}` } };
    return this.save();
  }

  async finish(): Promise<boolean> {
    if (!this.session) return false;
    const { revision } = this.session;
    this.session = { ...this.session, revision: revision + 1, finishedAt: "2026-11-22T11:00:00.000Z" };
    const saved = await this.save();
    void this.outboxes[0]?.flush();
    await this.settle();
    return saved;
  }

  private async save(): Promise<boolean> {
    const { session } = this;
    if (!session) return false;
    const saved = await this.here.saveSession(session, letterOf(session)).then(
      () => true,
      () => this.broken === "saves-falsely",
    );
    this.outboxes[0]?.nudge();
    await this.settle();
    return saved;
  }

  async nextPerson(): Promise<boolean> {
    const { session } = this;
    const store = this.broken === "drops-at-handover" ? dropping(this.here) : this.here;
    const openly: Seal = (letter) => seal(letter).then((parcel) => parcel && { ...parcel, jwe: letter.body });
    const world = { store, seal: this.broken === "hands-on-openly" ? openly : seal };
    const done = await handOn(world, CODE, session && letterOf(session)).then(
      () => true,
      () => false,
    );
    if (done) this.session = null;
    void this.outboxes[0]?.flush();
    await this.settle();
    return done;
  }

  /** The page is gone in the middle of whatever it does, and comes back. */
  async kill(duringHandover: boolean): Promise<void> {
    const leaving = () => handOn({ store: this.here, seal }, CODE, this.session && letterOf(this.session));
    if (duringHandover) void leaving().catch(() => undefined);
    await new Promise(setImmediate);
    for (const outbox of this.outboxes) outbox.stop();
    this.life += 1;
    this.draining = false;
    await this.settle();
    await this.start();
  }

  async secondTab(): Promise<void> {
    this.outboxes.push(this.drainer(this.here));
    await Promise.all(this.outboxes.map((outbox) => outbox.flush()));
    await this.settle();
  }

  async wake(): Promise<void> {
    void this.outboxes[0]?.flush();
    await this.settle();
  }

  async compare(): Promise<void> {
    if (this.broken === "never-compares") return;
    const ask = this.world.online
      ? (claims: Parameters<ModelWorld["server"]["have"]>[0]) =>
          Promise.resolve(this.world.server.have(claims))
      : () => Promise.resolve(null);
    await compareWithServer(this.here, CODE, ask, this.world.now).catch(() => false);
  }

  entries = async () => {
    const envelopes = await this.here.envelopes();
    return Promise.all(envelopes.map(async ({ id }) => this.here.entry(id)));
  };

  /** All that stands on the disk, as text. */
  async diskText(): Promise<string> {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = this.disk.open("tablet");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error("no disk"));
    });
    const rows: unknown[] = [];
    const tx = db.transaction([...db.objectStoreNames]);
    for (const table of db.objectStoreNames)
      tx.objectStore(table).getAll().onsuccess = ({ target }) => rows.push((target as IDBRequest).result);
    await new Promise((resolve) => (tx.oncomplete = resolve));
    db.close();
    return JSON.stringify(rows);
  }
}

const dropping = (store: TabletStore): TabletStore =>
  new Proxy(store, {
    get: (target, name: keyof TabletStore) =>
      name === "leave"
        ? (code: string) => clear(target, code).then(() => target.leave(code, []))
        : target[name],
  });

/** What a careless handover would do: everything of this code away, sent or not. */
async function clear(store: TabletStore, code: string): Promise<void> {
  for (const { id, code: of, sealed } of await store.envelopes())
    if (of === code && !sealed) await store.updateEnvelope(id, () => null);
}

function letterOf({ id, secret, revision, finishedAt, groups }: Session): OutboxLetter {
  const body = JSON.stringify({ id, revision, groups, finishedAt });
  return { id, code: CODE, pass: "p", secret, revision, body, finished: finishedAt !== null, lock: null };
}
export const bodyOf = (session: Session): string => letterOf(session).body;
