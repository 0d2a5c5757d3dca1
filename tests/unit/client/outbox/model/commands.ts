import fc from "fast-check";
import { expect } from "vitest";
import type { ModelServer } from "./server";
import { sha } from "./server";
import type { Mishap, ModelWorld } from "./world";
import { MISHAPS } from "./world";
import type { Fault, ModelTablet } from "./tablet";
import { bodyOf, CANARY, failNext } from "./tablet";

/** What the people at the tablet were promised: by drawing, the highest revision that was called saved. */
export type Promises = Map<string, number>;

export interface Real {
  tablet: ModelTablet;
  world: ModelWorld;
  server: ModelServer;
  /** By drawing and revision, the newest bytes that were drawn. */
  drawn: Map<string, string>;
}

export type Command = fc.AsyncCommand<Promises, Real>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Every step is followed by the invariants. */
const command = (
  name: string,
  work: (promises: Promises, real: Real) => Promise<unknown> | void,
): Command => ({
  check: () => true,
  async run(promises, real) {
    await work(promises, real);
    await real.tablet.settle();
    await checkInvariants(promises, real);
  },
  toString: () => name,
});

async function drawn(promises: Promises, real: Real, step: () => Promise<boolean>): Promise<void> {
  const saved = await step();
  const { session } = real.tablet;
  if (!session) return;
  real.drawn.set(`${session.id} ${session.revision}`, bodyOf(session));
  if (saved) promises.set(session.id, session.revision);
}

async function nextPerson(promises: Promises, real: Real): Promise<void> {
  const { session } = real.tablet;
  const done = await real.tablet.nextPerson();
  if (done && session) promises.set(session.id, session.revision);
  await checkDisk(real);
  if (done) expect((await real.tablet.entries()).filter((entry) => !entry?.sealed)).toEqual([]);
}

/** Something of somebody is erased at home, with its key. */
function erase({ server }: Real, which: number): void {
  const ids = server.ids();
  const id = ids[which % Math.max(1, ids.length)];
  if (id) server.erase(id);
}

export const commands = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom("draw", "edit", "delete")
      .chain((kind) =>
        fc
          .nat(99)
          .map((n) => command(`${kind} ${n}`, (m, r) => drawn(m, r, () => r.tablet.draw(`${kind} ${n}`)))),
      ),
  },
  { weight: 3, arbitrary: fc.constant(command("finish", (m, r) => drawn(m, r, () => r.tablet.finish()))) },
  { weight: 4, arbitrary: fc.constant(command("next person", nextPerson)) },
  {
    weight: 3,
    arbitrary: fc
      .boolean()
      .map((on) => command(on ? "online" : "offline", (_m, { world }) => void (world.online = on))),
  },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom<Mishap>(...MISHAPS), { minLength: 1, maxLength: 4 })
      .map((script) =>
        command(`mishaps ${script.join(", ")}`, (_m, { world }) => void world.script.push(...script)),
      ),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(1_000, 15_000, MINUTE, 10 * MINUTE)
      .map((ms) => command(`${ms} ms pass`, (_m, { world, tablet }) => world.pass(ms, tablet.settle))),
  },
  {
    weight: 2,
    arbitrary: fc.constant(command("late requests arrive", (_m, { world }) => world.deliverLate())),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(-2 * 365 * DAY, -DAY, -MINUTE, MINUTE, DAY)
      .map((ms) => command(`clock jumps by ${ms} ms`, (_m, { world }) => void (world.now += ms))),
  },
  { weight: 2, arbitrary: fc.constant(command("backup", (_m, { server }) => server.takeBackup())) },
  {
    weight: 2,
    arbitrary: fc.constant(command("server restored from the backup", (_m, { server }) => server.restore())),
  },
  {
    weight: 3,
    arbitrary: fc
      .boolean()
      .map((during) =>
        command(during ? "killed while handing on" : "killed", (_m, { tablet }) => tablet.kill(during)),
      ),
  },
  { weight: 2, arbitrary: fc.constant(command("second tab", (_m, { tablet }) => tablet.secondTab())) },
  {
    weight: 4,
    arbitrary: fc
      .record<Fault>({ kind: fc.constantFrom("quota", "abort"), row: fc.nat(3) })
      .map((fault) => command(`${fault.kind} at row ${fault.row}`, () => failNext(fault))),
  },
  { weight: 2, arbitrary: fc.constant(command("awake", (_m, { tablet }) => tablet.wake())) },
  {
    weight: 1,
    arbitrary: fc.constant(command("an hour's comparison", (_m, { tablet }) => tablet.compare())),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat(9)
      .map((which) => command(`erased at home: ${which}`, (_m, real) => erase(real, which))),
  },
);

/** I1, I2; I4 by construction of the server, which has one current version a drawing. */
async function checkInvariants(promises: Promises, real: Real): Promise<void> {
  const { tablet, server, drawn } = real;
  const entries = await tablet.entries();
  for (const [id, revision] of promises) {
    if (server.isErased(id)) continue;
    const entry = entries.find((other) => other?.id === id);
    expect([id, (entry?.revision ?? 0) >= revision]).toEqual([id, true]);
    const bytes = entry?.content.type === "letter" ? entry.content.body : "";
    if (entry?.content.type === "letter") expect(bytes).toBe(drawn.get(`${id} ${entry.revision}`));
    else
      expect(entry?.content.type === "parcel" && entry.content.hash).toBe(
        sha(drawn.get(`${id} ${entry?.revision}`) ?? ""),
      );
  }
  for (const entry of entries) {
    expect(entry).not.toBeNull();
    if (!entry || entry.arrivedRevision === null) continue;
    expect(server.committed).toContain(`${entry.id} ${entry.arrivedRevision} ${entry.arrivedHash}`);
  }
}

/** I6, in everything that stands on the disk. */
const checkDisk = async ({ tablet }: Real) => expect(await tablet.diskText()).not.toContain(CANARY);

/** I7: with a good network both sides have the same newest version of everything that was promised. */
export async function checkQuiescence(promises: Promises, real: Real): Promise<void> {
  const { tablet, world, server, drawn } = real;
  world.online = true;
  world.script = [];
  failNext(null);
  world.deliverLate();
  for (let round = 0; round < 2; round += 1) {
    await world.pass(61 * MINUTE, tablet.settle);
    await tablet.compare();
    await tablet.wake();
  }
  await world.pass(10 * MINUTE, tablet.settle);
  await checkInvariants(promises, real);
  await checkDisk(real);
  const entries = await tablet.entries();
  for (const [id, revision] of promises) {
    const current = server.current(id);
    if (server.isErased(id)) {
      expect([id, current, entries.some((entry) => entry?.id === id)]).toEqual([id, null, false]);
      continue;
    }
    expect([id, (current?.revision ?? 0) >= revision]).toEqual([id, true]);
    expect(current?.body).toBe(drawn.get(`${id} ${current?.revision}`));
    expect(entries.find((entry) => entry?.id === id)).toMatchObject({
      state: "arrived",
      revision: current?.revision,
    });
  }
}
