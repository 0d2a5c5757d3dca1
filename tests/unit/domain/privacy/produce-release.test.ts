import { gridDisk, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { mergeUp } from "@/lib/domain/privacy/merge-up";
import { assertReleased, produceRelease } from "@/lib/domain/privacy/produce-release";
import type { Released, ReleaseTables } from "@/lib/domain/privacy/produce-release";
import { publicView } from "@/lib/domain/privacy/public-view";
import type { PublicZone } from "@/lib/domain/privacy/public-view";
import { rulesOf } from "@/lib/domain/privacy/rules";
import type { Rules } from "@/lib/domain/privacy/rules";
import { AREA, crowd, hashWith, inputOf, personId, seeded } from "./crowd";
import type { Mark } from "./crowd";

const bytes = (value: unknown) => JSON.stringify(value);

/** Marks of a crowd and one more person's lone mark at an empty cell of a rest zone, and at another empty cell of it. */
function loneMark(seed: number): { before: Mark[]; after: Mark[]; n: number } | null {
  const n = 60;
  const marks = crowd(n - 1, seed);
  const { touches, people, hash } = inputOf(marks, n);
  const rest = mergeUp(AREA, touches.use, 9, rulesOf(5, people, hash)).find(
    (zone) => zone.rest && zone.resolution === 8,
  );
  const empty = rest?.cells.filter((cell) => !touches.use.has(cell)) ?? [];
  const [from, to] = empty;
  if (from === undefined || to === undefined) return null;
  const at = (cell: string): Mark => ({ person: n - 1, attitude: "use", cells: [cell] });
  return { before: [...marks, at(from)], after: [...marks, at(to)], n };
}

describe("T3 a lone mark moved to an empty cell of its pool", () => {
  const cases = Array.from({ length: 60 }, (_, seed) => loneMark(seed + 1)).filter((c) => c !== null);

  it("gives the same bytes", () => {
    expect(cases.length).toBeGreaterThan(5);
    for (const { before, after, n } of cases) {
      expect(bytes(produceRelease(inputOf(after, n)))).toBe(bytes(produceRelease(inputOf(before, n))));
    }
  });

  it("catches zones of non-empty cells", () => {
    const nonEmpty = (marks: Mark[], n: number) => {
      const input = inputOf(marks, n);
      return produceRelease({ ...input, area: AREA.filter((cell) => input.touches.use.has(cell)) });
    };
    expect(
      cases.some(({ before, after, n }) => bytes(nonEmpty(before, n)) !== bytes(nonEmpty(after, n))),
    ).toBe(true);
  });
});

describe("T7 the same people give the same release", () => {
  const marks = crowd(80, 11);
  it("gives the same bytes 20 times, in any order of arrival", () => {
    const first = bytes(produceRelease(inputOf(marks, 80)));
    const random = seeded(3);
    for (let round = 0; round < 20; round += 1) {
      const shuffled = marks
        .map((mark) => ({ mark, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ mark }) => mark);
      expect(bytes(produceRelease(inputOf(shuffled, 80)))).toBe(first);
    }
  });

  it("does not depend on the attitude or the cell: the same set carries the same error", () => {
    const cells = gridDisk(latLngToCell(51.27, 6.81, 9), 2);
    const same = cells.flatMap((cell) =>
      ATTITUDES.flatMap((attitude) =>
        Array.from({ length: 12 }, (_, person): Mark => ({ person, attitude, cells: [cell] })),
      ),
    );
    for (let key = 0; key < 20; key += 1) {
      const release = produceRelease(inputOf(same, 20, { hash: hashWith(`key ${key}`) }));
      expect(new Set(release.zones.map((zone) => zone.persons)).size).toBe(1);
    }
  });

  const mutants: Record<string, (rules: Rules, round: number) => Rules> = {
    round: (rules, round) => ({
      ...rules,
      value: (v) => rulesOf(5, people, hashWith(`round ${round}`)).value(v),
    }),
    cell: (rules) => {
      let cell = 0;
      return {
        ...rules,
        value: (v) => rulesOf(5, people, (ids) => hashWith("k")(`${String(ids)} ${(cell += 1)}`)).value(v),
      };
    },
  };
  const people = Array.from({ length: 80 }, (_, i) => personId(i));
  it("catches noise keyed by round", () => {
    const { touches } = inputOf(marks, 80);
    const runs = [1, 2, 3].map((round) =>
      bytes(
        mergeUp(
          AREA,
          touches.use,
          9,
          mutants.round?.(rulesOf(5, people, hashWith("k")), round) ?? rulesOf(5, people, hashWith("k")),
        ),
      ),
    );
    expect(new Set(runs).size).toBeGreaterThan(1);
  });
  it("catches noise keyed by cell", () => {
    const cells = gridDisk(latLngToCell(51.27, 6.81, 9), 2);
    const touches = new Map(cells.map((cell) => [cell, Array.from({ length: 12 }, (_, i) => i)]));
    const base = rulesOf(5, people, hashWith("k"));
    const shown = mergeUp(AREA, touches, 9, mutants.cell?.(base, 0) ?? base).map((zone) => zone.value.shown);
    expect(new Set(shown).size).toBeGreaterThan(1);
  });
});

describe("T8 a release of 40 people shows something", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    it(`shows at least 8 single cells an attitude and 90 % of marks (crowd ${seed})`, () => {
      const marks = crowd(40, seed, 12);
      const input = inputOf(marks, 40);
      const rules = rulesOf(5, input.people, input.hash);
      let visible = 0;
      let inside = 0;
      for (const attitude of ATTITUDES) {
        const zones = mergeUp(AREA, input.touches[attitude], 9, rules);
        expect(zones.filter((zone) => !zone.rest).length).toBeGreaterThanOrEqual(8);
        const shown = new Set(zones.flatMap((zone) => zone.cells));
        const area = new Set(AREA);
        for (const mark of marks.filter(
          (m) => m.attitude === attitude && m.cells.some((cell) => area.has(cell)),
        )) {
          inside += 1;
          if (mark.cells.some((cell) => shown.has(cell))) visible += 1;
        }
      }
      expect(visible / inside).toBeGreaterThanOrEqual(0.9);
    });
  }

  it("catches a release that hides everything", () => {
    const input = inputOf(crowd(40, 1, 12), 40);
    const hideAll: Rules = { ...rulesOf(5, input.people, input.hash), admits: () => false };
    expect(mergeUp(AREA, input.touches.use, 9, hideAll)).toEqual([]);
  });
});

describe("T11, T13 what leaves", () => {
  const release = produceRelease(inputOf(crowd(150, 4), 150));

  /** Zones that the planner's release does not have, or not with 10 persons. */
  const notOf = (view: readonly PublicZone[]) =>
    view.filter(
      ({ attitude, zone, rest }) =>
        !release.zones.some(
          (own) => own.attitude === attitude && own.zone === zone && own.rest === rest && own.persons >= 10,
        ),
    );

  it("T11: the public view is a part of the planner's, from 10 persons, in classes", () => {
    const view = publicView(release.zones);
    expect(view.length).toBeGreaterThan(0);
    expect(view.length).toBeLessThan(release.zones.length);
    expect(notOf(view)).toEqual([]);
    for (const zone of view) {
      expect(["10-19", "20-39", "40+"]).toContain(zone.class);
      expect(zone).not.toHaveProperty("persons");
    }
  });

  it("T11: catches a public view without a minimum, and one with a partition of its own", () => {
    const all = release.zones.map((zone) => ({ ...zone, forPublic: true }));
    expect(notOf(publicView(all)).length).toBeGreaterThan(0);
    const own = produceRelease(inputOf(crowd(150, 4), 150, { kPlanner: 10 }));
    expect(notOf(publicView(own.zones)).length).toBeGreaterThan(0);
  });

  it("T11: a shown ten that is truly nine stays out of the public view", () => {
    const cell = latLngToCell(51.27, 6.81, 9);
    const nine = Array.from({ length: 9 }, (_, person): Mark => ({ person, attitude: "use", cells: [cell] }));
    const up = () => new Uint8Array([3]);
    const [zone] = produceRelease(inputOf(nine, 20, { hash: up })).zones;
    expect(zone).toMatchObject({ persons: 10, forPublic: false });
  });

  it("T13: never shows a number under k, and follows an upward k", () => {
    expect(Math.min(...release.zones.map((zone) => zone.persons))).toBeGreaterThanOrEqual(5);
    const stricter = produceRelease(inputOf(crowd(150, 4), 150, { kPlanner: 8 }));
    expect(Math.min(...stricter.zones.map((zone) => zone.persons))).toBeGreaterThanOrEqual(8);
  });

  it("T13: catches a producer that shows every touched zone", () => {
    const { touches, people, hash } = inputOf(crowd(150, 4), 150);
    const admitAll: Rules = { ...rulesOf(5, people, hash), admits: () => true };
    const shown = mergeUp(AREA, touches.use, 9, admitAll).map((zone) => zone.value.shown);
    expect(Math.min(...shown)).toBeLessThan(5);
  });
  it("T13: holds neither true numbers nor ids", () => {
    expect(Object.keys(release.zones[0] ?? {}).sort()).toEqual([
      "attitude",
      "forPublic",
      "groups",
      "persons",
      "resolution",
      "rest",
      "shape",
      "since",
      "zone",
    ]);
    expect(bytes(release)).not.toContain("00000000-0000-4000");
  });
});

describe("small releases", () => {
  it("has no zones under 15 persons, outlines under 30", () => {
    expect(produceRelease(inputOf(crowd(14, 1, 30), 14))).toMatchObject({ presentation: "none", zones: [] });
    expect(produceRelease(inputOf(crowd(15, 1, 30), 15)).presentation).toBe("outlines");
    expect(produceRelease(inputOf(crowd(30, 1), 30)).presentation).toBe("surface");
  });
});

describe("Released has one producer", () => {
  it("refuses a release that a cast made", () => {
    const real = produceRelease(inputOf(crowd(40, 1), 40));
    expect(() => assertReleased(real)).not.toThrow();
    const forged = { ...real } as unknown as Released<ReleaseTables>;
    expect(() => assertReleased(forged)).toThrow();
  });
});

describe("a city", () => {
  it("releases a million marks of 125,000 people", () => {
    const random = seeded(9);
    const touches = {
      use: new Map<string, number[]>(),
      value: new Map<string, number[]>(),
      avoid: new Map<string, number[]>(),
    };
    for (let mark = 0; mark < 1_000_000; mark += 1) {
      const cell = AREA[Math.floor(random() ** 2 * AREA.length)] ?? "";
      const list = touches[ATTITUDES[mark % 3] ?? "use"];
      const persons = list.get(cell);
      if (persons) persons.push(mark % 125_000);
      else list.set(cell, [mark % 125_000]);
    }
    const release = produceRelease({ ...inputOf([], 125_000), touches });
    expect(release.zones.length).toBeGreaterThan(100);
  }, 60_000);
});
