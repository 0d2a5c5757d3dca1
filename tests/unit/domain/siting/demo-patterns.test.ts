import { describe, expect, it } from "vitest";
import { PLACES } from "@/lib/domain/demo/places";
import { compareSites } from "@/lib/domain/siting/compare-sites";
import { comparisonSchema } from "@/lib/domain/siting/comparison";
import { howSure } from "@/lib/domain/siting/how-sure";
import { prepare } from "@/lib/domain/siting/prepare";
import { surenessSchema } from "@/lib/domain/siting/sureness";
import type { Sureness } from "@/lib/domain/siting/sureness";
import { measureSites } from "@/lib/domain/siting/what-if";
import { valueIn } from "@/lib/domain/siting/closings";
import { DEMO_RELEASE, demoInputs } from "./demo-inputs";

const inputs = demoInputs({ most: 4 });
const prepared = prepare(inputs);
const comparison = compareSites(inputs);

const bestOf = (model: string, p: number, { alpha = 0, lambda = 0 } = {}) =>
  comparison.best.find(
    (best) => best.model === model && best.p === p && best.alpha === alpha && best.lambda === lambda,
  );
const alone = (id: string) => {
  const measures = measureSites(prepared, [id]);
  if (!measures) throw new Error(`no candidate ${id}`);
  return measures;
};

function sure(assumptions = {}): Sureness | null {
  const { sets, strata, workshops } = DEMO_RELEASE;
  const zones = sets.map(({ attitude, zone, rest, people }) => ({
    name: `${attitude} ${zone} ${rest}`,
    people,
  }));
  const steps = howSure(prepare(demoInputs({ most: 2, ...assumptions })), { zones, strata, workshops }, 200);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe("the demo's 160 people, from what its release shows", () => {
  it("1: one site is the family centre, and leaves families and a fifth of everybody far away", () => {
    expect(bestOf("p-median", 1)?.sites).toEqual(["K1"]);
    expect(bestOf("p-median", 1, { alpha: 1 })?.sites).toEqual(["K1"]);
    const [one] = comparison.sets;
    const minutes = (option: string) => one?.groups.find((group) => group.option === option)?.minutes ?? 0;
    expect(minutes("family")).toBeGreaterThan(minutes("older") + 5);
    expect(one && valueIn(one, "worst-fifth")).toBeGreaterThan(40);
    expect(one && valueIn(one, "coverage-long")).toBeLessThan(0.4);
  });

  it("2: the models disagree on one site", () => {
    expect(bestOf("maximal-cover", 1)?.sites).toEqual(["K5"]);
  });

  it("3: the new centre alone has the lower Gini and the longer ways; the fair minutes see it", () => {
    const [near, far] = [alone("K1"), alone("K2")];
    expect(valueIn(far, "gini")).toBeLessThan(valueIn(near, "gini"));
    expect(valueIn(far, "mean-time")).toBeGreaterThan(valueIn(near, "mean-time") + 5);
    expect(valueIn(far, "fair-time")).toBeGreaterThan(valueIn(near, "fair-time"));
    expect(bestOf("ede", 1)?.sites).toEqual(["K1"]);
  });

  it("4: what people avoid takes the office out of the best pair", () => {
    expect(bestOf("p-median", 2)?.sites).toEqual(["K3", "K5"]);
    for (const lambda of [1, 3]) expect(bestOf("felt", 2, { lambda })?.sites).not.toContain("K5");
    const office = comparison.candidates.find(({ id }) => id === "K5");
    expect(office?.avoidedAtDoor).toBeGreaterThan(0.25);
    const host = comparison.forms.find(({ form }) => form === "integrated");
    expect(
      host?.findings.find(({ finding, site }) => finding === "host-avoided" && site === "K5")?.speaks,
    ).toBe("against");
  });

  it("5: more sites reach more people and give each fewer hours", () => {
    const hours = comparison.sets.map((set) => valueIn(set, "reachable-hours"));
    const reach = comparison.sets.map((set) => valueIn(set, "coverage-long"));
    expect(hours).toHaveLength(4);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
    expect(reach).toEqual([...reach].sort((a, b) => a - b));
  });

  it("says how sure that is, and no more than rounded shares and whole minutes", () => {
    const clock = sure({ alpha: 1 });
    expect(surenessSchema.parse(clock)).toEqual(clock);
    const [one, two] = clock?.sets ?? [];
    expect(one?.sites).toEqual(["K1"]);
    expect(two?.sites).toHaveLength(2);
    for (const set of clock?.sets ?? []) {
      expect(set.best + set.others.reduce((sum, other) => sum + other.best, 0)).toBeGreaterThanOrEqual(80);
      expect(set.meanMinutes[0]).toBeLessThanOrEqual(set.meanMinutes[1]);
    }
    // Population alone: nobody who drew changes anything.
    expect(sure({ alpha: 0 })?.sets[0]).toMatchObject({ best: 100, steadiness: "steady", others: [] });
    expect(sure({ alpha: 1 })).toEqual(clock);
  });
});

describe("a comparison", () => {
  it("has the shape it is stored in, and the same bytes again", () => {
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
    expect(JSON.stringify(compareSites(demoInputs({ most: 4 })))).toBe(JSON.stringify(comparison));
  });

  it("warns of candidates near a workshop's place", () => {
    const near = comparison.warnings.find(({ warning }) => warning === "near-venue");
    expect(near?.about).toEqual(expect.arrayContaining(["K3", "K4", "K6"]));
    expect(near?.about).not.toContain("K2");
  });

  it("of a few people is an exploration: no winner, everybody by name", () => {
    const few = demoInputs();
    if (few.release) few.release.participants = 29;
    const told = compareSites(few);
    expect(told).toMatchObject({ exploration: true, best: [], gains: [], tornado: [] });
    const nameOf = new Map(few.candidates.map(({ id, name }) => [id, name]));
    const names = told.sets.map(({ sites: [site = ""] }) => nameOf.get(site) ?? "");
    expect(names).toEqual([...names].sort());
    expect(told.forms.every(({ sites }) => sites === null)).toBe(true);
  });

  it("without a release measures population alone, and says what it does not know", () => {
    const told = compareSites({ ...demoInputs({ alpha: 0 }), release: null });
    expect(told.warnings.map(({ warning }) => warning)).toContain("no-release");
    expect(new Set(told.best.map(({ alpha }) => alpha))).toEqual(new Set([0]));
    expect(told.sets[0]?.measures["avoided-way"]).toEqual({ missing: "no-release" });
  });

  it("knows crossings: without them the ways to the north get longer", () => {
    const [, lat] = PLACES.p17.at;
    const closed = compareSites({ ...demoInputs({ alpha: 0, most: 1 }), crossings: [] });
    const north = (areas: { name: string; minutes: number }[] = []) =>
      areas.find(({ name }) => name === "Lichtenbroich")?.minutes ?? 0;
    const open = compareSites(demoInputs({ alpha: 0, most: 1 }));
    expect(lat).toBeGreaterThan(51.28);
    expect(north(closed.sets[0]?.areas)).toBeGreaterThan(north(open.sets[0]?.areas));
  });
});
