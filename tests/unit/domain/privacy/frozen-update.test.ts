import { latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { differing, mayChange, updateZones } from "@/lib/domain/privacy/frozen-update";
import type { ChangeRule } from "@/lib/domain/privacy/frozen-update";
import { assertReleased, produceRelease } from "@/lib/domain/privacy/produce-release";
import type { ReleaseInput } from "@/lib/domain/privacy/produce-release";
import type { ReleasedBefore } from "@/lib/domain/privacy/released-zone";
import { rulesOf } from "@/lib/domain/privacy/rules";
import { crowd, inputOf } from "./crowd";
import type { Mark } from "./crowd";

const K = 5;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
/** Mutant of T9: safe, and so careful that a map grows old. */
const timid: ChangeRule = (now, earlier, k) => mayChange(now, earlier, 3 * k);
const live: ChangeRule = () => true;
const withoutComplement: ChangeRule = (now, earlier, k) =>
  earlier.every((before) => differing(now, before.people) >= k);
const lastOnly: ChangeRule = (now, earlier, k) => mayChange(now, earlier.slice(-1), k);

/** A release of everybody, and what the job keeps of it. */
function firstRelease(input: ReleaseInput): ReleasedBefore[] {
  const tables = produceRelease(input);
  const sets = assertReleased(tables);
  return tables.zones.map((zone) => {
    const set = sets.find(
      (s) => s.attitude === zone.attitude && s.zone === zone.zone && s.rest === zone.rest,
    );
    if (!set) throw new Error("A new zone without a set.");
    return { ...zone, cells: set.cells, earlier: [{ people: set.people, moved: 0 }] };
  });
}

/** The first release, seen when so many persons have joined or left. */
const after = (moved: number, before: readonly ReleasedBefore[] = FIRST) =>
  before.map((zone) => ({ ...zone, earlier: zone.earlier.map((set) => ({ ...set, moved })) }));

/** How many zones of the first release show another number under a rule, after the crowd changed. */
function changed(before: readonly ReleasedBefore[], input: ReleaseInput, rule: ChangeRule): number {
  const rules = rulesOf(K, input.people, input.hash);
  return ATTITUDES.flatMap((attitude) =>
    updateZones(
      before.filter((zone) => zone.attitude === attitude),
      input.touches[attitude],
      rules,
      K,
      rule,
    ),
  ).filter(({ value }) => value !== null).length;
}

const CROWD = crowd(60, 5, 10);
const FIRST = firstRelease(inputOf(CROWD, 60));
const CELL = latLngToCell(51.264, 6.8135, 9);
const newcomers = (from: number, count: number): Mark[] =>
  upTo(count).map((i) => ({ person: from + i, attitude: "use", cells: [CELL] }));

describe("step 8: a frozen partition looked at again", () => {
  it("has zones, each with its cells and its set", () => {
    expect(FIRST.length).toBeGreaterThan(30);
    expect(FIRST.every((zone) => zone.cells.length > 0 && (zone.earlier[0]?.people.length ?? 0) >= K)).toBe(
      true,
    );
    expect(FIRST.some((zone) => zone.attitude === "use" && zone.zone === CELL && !zone.rest)).toBe(true);
  });

  it("T4: one person more changes no byte; a live map would", () => {
    const one = inputOf([...CROWD, ...newcomers(60, 1)], 61);
    const again = produceRelease({ ...one, on: "2027-01-01" }, after(1));
    expect(JSON.stringify(again.zones)).toBe(JSON.stringify(produceRelease(inputOf(CROWD, 60)).zones));
    expect(assertReleased(again)).toEqual([]);
    expect(changed(after(1), one, live)).toBeGreaterThan(0);
  });

  it("T5: a batch of five in one cell changes nothing; without the batch's complement it would", () => {
    const five = inputOf([...CROWD, ...newcomers(60, 5)], 65);
    expect(changed(after(5), five, mayChange)).toBe(0);
    expect(changed(after(5), five, withoutComplement)).toBe(1);
  });

  it("T9: forty more people renew at least 30 % of the zones, each with its new date; a rule that waits longer does not", () => {
    for (const seed of [5, 6, 7]) {
      const before = after(40, firstRelease(inputOf(crowd(40, seed, 10), 40)));
      const more = crowd(40, seed + 100, 10).map((mark) => ({ ...mark, person: mark.person + 40 }));
      const input = inputOf([...crowd(40, seed, 10), ...more], 80, { on: "2027-01-01" });
      const { zones } = produceRelease(input, before);
      expect(zones.map(({ zone, shape }) => [zone, shape])).toEqual(
        before.map(({ zone, shape }) => [zone, shape]),
      );
      const renewed = zones.filter((zone) => zone.since === "2027-01-01");
      expect(renewed.length / zones.length).toBeGreaterThanOrEqual(0.3);
      expect(Math.min(...zones.map((zone) => zone.persons))).toBeGreaterThanOrEqual(K);
      expect(changed(before, input, mayChange)).toBe(renewed.length);
      expect(changed(before, input, timid) / zones.length).toBeLessThan(0.3);
    }
  });

  it("shows no zone that the first release hid", () => {
    const shown = new Set(FIRST.map((zone) => `${zone.attitude} ${zone.zone} ${zone.rest}`));
    const later = produceRelease(
      inputOf([...CROWD, ...crowd(200, 9, 10).map((mark) => ({ ...mark, person: mark.person + 60 }))], 260),
      FIRST,
    );
    for (const zone of later.zones) expect(shown).toContain(`${zone.attitude} ${zone.zone} ${zone.rest}`);
    expect(later.zones).toHaveLength(FIRST.length);
  });

  it("keeps a number whose people have left until it may change", () => {
    const left = CROWD.filter((mark) => mark.person >= 8 || !mark.cells.includes(CELL));
    const { zones } = produceRelease(inputOf(left, 60, { on: "2027-01-01" }), FIRST);
    const kept = zones.find((zone) => zone.attitude === "use" && zone.zone === CELL && !zone.rest);
    expect(kept?.since).toBe("2026-11-20");
  });
});

interface Step {
  people: readonly number[];
  population: readonly number[];
}

describe("T6: join 6, withdraw 6, join 1", () => {
  const base = upTo(20);
  /** Zone and study at each release; more than a dozen people join the study elsewhere between them. */
  const steps: Step[] = [
    { people: base, population: upTo(100) },
    { people: [...base, 101, 102, 103, 104, 105, 106], population: upTo(120) },
    { people: [...base, 140], population: [...upTo(101), ...upTo(48).map((i) => 107 + i)] },
  ];
  const published = (rule: ChangeRule): Step[] => {
    const all: Step[] = [];
    for (const { people, population } of steps) {
      const earlier = all.map((before) => ({
        people: before.people,
        moved: differing(population, before.population),
      }));
      if (rule(people, earlier, K)) all.push({ people, population });
    }
    return all;
  };
  const pairs = (all: readonly Step[]): number[] =>
    all.flatMap((a, i) => all.slice(i + 1).map((b) => differing(a.people, b.people)));

  it("leaves only pairs that differ by nobody or by at least k", () => {
    expect(published(mayChange).length).toBe(2);
    expect(pairs(published(mayChange)).every((d) => d === 0 || d >= K)).toBe(true);
  });

  it("catches comparing with the last one only", () => {
    expect(pairs(published(lastOnly)).some((d) => d > 0 && d < K)).toBe(true);
  });
});
