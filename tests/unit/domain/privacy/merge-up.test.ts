import { cellToChildren, cellToParent, gridDisk, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { mergeUp } from "@/lib/domain/privacy/merge-up";
import { rulesOf } from "@/lib/domain/privacy/rules";
import type { Rules } from "@/lib/domain/privacy/rules";
import { AREA, crowd, hashWith, inputOf, personId, seeded } from "./crowd";

const K = 5;
const SETS = 1_000;
const people = Array.from({ length: 400 }, (_, i) => personId(i));
const rules = (seed: number): Rules => rulesOf(K, people, hashWith(`key ${seed}`));

/** Seven parents of the study area: small enough for a thousand sets. */
const SMALL_AREA = gridDisk(latLngToCell(51.27, 6.81, 8), 1).flatMap((parent) => cellToChildren(parent, 9));

/** Touches of 20 to 80 people, some of them twice, most of them near the first cells. */
function randomTouches(seed: number): [cell: string, person: number][] {
  const random = seeded(seed);
  const n = 20 + Math.floor(random() * 60);
  return Array.from({ length: n * 6 }, () => [
    SMALL_AREA[Math.floor(random() ** 2 * SMALL_AREA.length)] ?? "",
    Math.floor(random() * n),
  ]);
}

/** Number of sets in which some zone has fewer than k true persons. */
function zonesUnderK(rulesFor: (seed: number) => Rules, sets: number): number {
  let bad = 0;
  for (let seed = 1; seed <= sets; seed += 1) {
    const pairs = randomTouches(seed);
    const touches = new Map<string, number[]>();
    for (const [cell, person] of pairs) touches.set(cell, [...(touches.get(cell) ?? []), person]);
    const zones = mergeUp(SMALL_AREA, touches, 9, rulesFor(seed));
    const under = zones.some((zone) => {
      const cells = new Set(zone.cells);
      return new Set(pairs.filter(([cell]) => cells.has(cell)).map(([, person]) => person)).size < K;
    });
    if (under) bad += 1;
  }
  return bad;
}

describe("T1 recount: every zone has at least k true persons", () => {
  it(`holds in ${SETS} random sets`, () => {
    expect(zonesUnderK(rules, SETS)).toBe(0);
  }, 120_000);

  const mutants: Record<string, (r: Rules) => Rules> = {
    "counts marks instead of persons": (r) => ({
      ...r,
      voices: (lists) => lists.flat(),
      value: (voices) => ({ persons: voices.length, shown: voices.length }),
    }),
    "takes k − 1": (r) => ({
      ...r,
      value: valueWithNoise,
      admits: (v) => v.persons >= K - 1 && v.shown >= K - 1,
    }),
    "looks at the shown number only": (r) => ({ ...r, value: valueWithNoise, admits: (v) => v.shown >= K }),
  };
  /** Hashes small sets too, so that these mutants have something to get wrong. */
  const valueWithNoise: Rules["value"] = (voices) => {
    const all = rulesOf(1, people, hashWith("mutant")).value(voices);
    return { persons: all.persons, shown: all.shown };
  };
  for (const [name, mutate] of Object.entries(mutants)) {
    it(`catches a rule that ${name}`, () => {
      expect(zonesUnderK((seed) => mutate(rules(seed)), 20)).toBeGreaterThan(0);
    });
  }
});

describe("T2 a rest zone never forces a sub-pool above zero", () => {
  const parent = cellToParent(latLngToCell(51.2655, 6.815, 9), 8);
  const cells = cellToChildren(parent, 9);
  const exact: Rules = { ...rulesOf(K, people, () => new Uint8Array([1])) };

  /** Disjoint persons, `counts[i]` in the i-th cell. */
  function touchesOf(counts: readonly number[]): Map<string, number[]> {
    let next = 0;
    return new Map(counts.map((count, i) => [cells[i] ?? "", Array.from({ length: count }, () => next++)]));
  }
  /**
   * What an attacker who knows the rules can prove about the cells of a shown rest zone: with v people of
   * which each sub-pool holds at most k − 1, the smallest possible number in one sub-pool.
   */
  const forced = (shown: number, subPools: number) => Math.max(0, shown - 1 - (subPools - 1) * (K - 1));

  it("hides two cells of four beside five shown cells", () => {
    const zones = mergeUp(cells, touchesOf([5, 5, 5, 5, 5, 4, 4]), 9, exact);
    expect(zones.map((zone) => zone.rest)).toEqual([false, false, false, false, false]);
  });

  it("shows a pool whose people fit beside any one sub-pool", () => {
    const zones = mergeUp(cells, touchesOf([2, 2, 2, 2, 2, 2, 2]), 9, exact);
    expect(zones).toMatchObject([{ zone: parent, rest: true, value: { persons: 14 } }]);
  });

  it("catches a rule without the check", () => {
    const zones = mergeUp(cells, touchesOf([5, 5, 5, 5, 5, 4, 4]), 9, { ...exact, conceals: () => true });
    const rest = zones.filter((zone) => zone.rest);
    expect(rest).toHaveLength(1);
    expect(forced(8 + 1, 2)).toBeGreaterThan(0);
  });

  it("checks sub-pools too, not only cells", () => {
    // Two parents of one grandparent; each pool fails alone and s = 2 cannot conceal their sum.
    const grandparent = cellToParent(parent, 7);
    const [a = "", b = ""] = cellToChildren(grandparent, 8);
    const area = [...cellToChildren(a, 9), ...cellToChildren(b, 9)];
    const touches = new Map([
      [cellToChildren(a, 9)[0] ?? "", [0, 1, 2, 3]],
      [cellToChildren(b, 9)[0] ?? "", [4, 5, 6, 7]],
    ]);
    expect(mergeUp(area, touches, 9, exact)).toEqual([]);
    const onCellsOnly: Rules = { ...exact, conceals: (v, s) => s <= 2 || exact.conceals(v, s) };
    expect(mergeUp(area, touches, 9, onCellsOnly)).toHaveLength(1);
  });
});

describe("the partition", () => {
  it("never counts a cell twice and never leaves the study area", () => {
    const { touches } = inputOf(crowd(150, 7), 150);
    const zones = mergeUp(AREA, touches.use, 9, rules(7));
    const all = zones.flatMap((zone) => zone.cells);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((cell) => AREA.includes(cell))).toBe(true);
  });

  it("does not look at touches outside the study area", () => {
    const outside = latLngToCell(50, 6, 9);
    const touches = new Map([[outside, Array.from({ length: 50 }, (_, i) => i)]]);
    expect(mergeUp(AREA, touches, 9, rules(1))).toEqual([]);
  });

  it("hides what fails everywhere", () => {
    expect(mergeUp(AREA, new Map([[AREA[0] ?? "", [0, 1, 2, 3]]]), 9, rules(1))).toEqual([]);
  });
});
