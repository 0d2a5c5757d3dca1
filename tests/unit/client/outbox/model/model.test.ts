import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command, Promises, Real } from "./commands";
import { checkQuiescence, commands } from "./commands";
import failing from "./failing-seeds.json";
import { ModelServer } from "./server";
import { failNext, ModelTablet } from "./tablet";
import type { Broken } from "./tablet";
import { ModelWorld } from "./world";

/** `npm run soak` sets more and longer ones. */
const SEQUENCES = Number(process.env["OUTBOX_SEQUENCES"] ?? 500);
const STEPS = Number(process.env["OUTBOX_STEPS"] ?? 25);

async function start(broken: Broken | null): Promise<{ model: Promises; real: Real }> {
  failNext(null);
  const server = new ModelServer();
  const world = new ModelWorld(server);
  const tablet = new ModelTablet(world, broken);
  await tablet.start();
  return { model: new Map(), real: { tablet, world, server, drawn: new Map() } };
}

const property = (broken: Broken | null, steps = STEPS) =>
  fc.asyncProperty(
    fc.commands([commands], { maxCommands: steps, size: "max" }),
    async (sequence: Iterable<Command>) => {
      const { model, real } = await start(broken);
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await checkQuiescence(model, real);
    },
  );

describe("outbox, store and handover against a model (O1)", () => {
  it(`holds I1, I2, I4, I6 and I7 in ${SEQUENCES} random histories`, { timeout: 3_600_000 }, async () => {
    await fc.assert(property(null), { numRuns: SEQUENCES });
  });

  it("every history that ever failed", async () => {
    for (const { seed, path } of failing) await fc.assert(property(null), { seed, path, endOnFailure: true });
  });

  it.each<Broken>([
    "believes-silence",
    "saves-falsely",
    "drops-at-handover",
    "hands-on-openly",
    "never-compares",
  ])("catches a tablet that %s", async (broken) => {
    const found = await fc.check(property(broken), { numRuns: 400, seed: 7, endOnFailure: true });
    expect(found.failed).toBe(true);
  });
});
