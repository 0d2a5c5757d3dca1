import { describe, expect, it } from "vitest";
import { groups, inference, newcomers, recount, snapshots } from "../../audit/attacks";
import type { Result } from "../../audit/attacks";
import { simulatedPeople } from "../../audit/simulated-study";

/** The small version of `npm run audit`. */
const FORTY = simulatedPeople(40, 6);

/** Nothing is learnt from a release, and the same attack learns something without the rules. */
function expectHeld({ ours, control }: Result) {
  expect(ours.tried).toBeGreaterThan(0);
  expect([ours.found, ours.unanswered]).toEqual([0, 0]);
  expect(control.found).toBeGreaterThan(0);
}

describe("attacks on a simulated study of forty people", () => {
  it("recount", () => expectHeld(recount(FORTY)));
  it("linear programmes", async () => expectHeld(await inference(FORTY)), 120_000);
  it("newcomers", () => expectHeld(newcomers(FORTY, 3)));
  it("a sequence of releases", () => expectHeld(snapshots(FORTY, 20, 5)));
  it(
    "groups, of a hundred and sixty",
    async () => expectHeld(await groups(simulatedPeople(160, 6))),
    120_000,
  );
});
