import { latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { TIMES } from "@/lib/domain/drawing/terms";
import type { Time } from "@/lib/domain/drawing/terms";
import type { ZoneSet } from "@/lib/domain/privacy/released-zone";
import { rulesOf } from "@/lib/domain/privacy/rules";
import { crossUse } from "@/lib/domain/privacy/tables/cross-use";
import { furtherTablesSchema } from "@/lib/domain/privacy/tables/further-tables";
import { groupOverlaps } from "@/lib/domain/privacy/tables/group-overlaps";
import { groupSizes, missingGroups } from "@/lib/domain/privacy/tables/group-sizes";
import { zoneAmbivalence } from "@/lib/domain/privacy/tables/zone-ambivalence";
import { zoneTimes } from "@/lib/domain/privacy/tables/zone-times";
import { personId, seeded } from "../crowd";

const CELL = latLngToCell(51.264, 6.8135, 9);
const FAR = latLngToCell(51.29, 6.8045, 9);
const N = 200;
const K = 5;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
/** No ±1, so that the tests count what they mean. */
const rules = rulesOf(K, range(0, N).map(personId), () => Uint8Array.of(1));
const zone = (attitude: ZoneSet["attitude"], people: number[], cell = CELL): ZoneSet => ({
  attitude,
  zone: cell,
  rest: false,
  cells: [cell],
  people,
});

function timesOf(
  people: number[],
  times: Partial<Record<Time, number[]>>,
  elsewhere: number[] = range(100, 120),
) {
  const cells = (time: Time) =>
    new Map([
      [CELL, times[time] ?? []],
      [FAR, elsewhere],
    ]);
  const none = { morning: new Map(), day: new Map(), evening: new Map(), night: new Map() };
  const avoid = {
    morning: cells("morning"),
    day: cells("day"),
    evening: cells("evening"),
    night: cells("night"),
  };
  return Object.fromEntries(
    zoneTimes([zone("avoid", people)], { use: none, value: none, avoid }, rules, K).map((row) => [
      row.time,
      row.persons,
    ]),
  );
}

describe("times of day in a zone", () => {
  it("are told where they, the others there and the others of that time are k each", () => {
    expect(timesOf(range(0, 30), { evening: range(0, 12), night: range(5, 20) })).toEqual({
      evening: 12,
      night: 15,
    });
    expect(timesOf(range(0, 30), { evening: range(0, 4) })).toEqual({});
    // All but four came in the evening: the four are not told by what is left.
    expect(timesOf(range(0, 30), { evening: range(0, 26) })).toEqual({});
    // Nearly everybody who avoids in the evening avoids here.
    expect(timesOf(range(0, 30), { evening: range(0, 12) }, range(0, 14))).toEqual({});
  });

  it("never force a few who must have said both, or a few who said neither", () => {
    // 18 + 15 of 30: three must have said both, and three did.
    expect(timesOf(range(0, 30), { morning: range(0, 18), evening: range(15, 30) })).toEqual({ evening: 15 });
    // 13 + 14 of 30 leaves three who said something else.
    expect(timesOf(range(0, 30), { morning: range(0, 13), evening: range(13, 27) })).toEqual({ evening: 14 });
  });

  it("conceal a few in a thousand random zones", () => {
    const random = seeded(5);
    for (let round = 0; round < 1000; round += 1) {
      const people = range(0, 8 + Math.floor(random() * 40));
      const said = Object.fromEntries(
        TIMES.map((time) => {
          const share = random();
          return [time, people.filter(() => random() < share)];
        }),
      ) as Record<Time, number[]>;
      const shown = Object.keys(timesOf(people, said)) as Time[];
      for (const time of shown) {
        expect(said[time].length).toBeGreaterThanOrEqual(K);
        expect(people.length - said[time].length).toBeGreaterThanOrEqual(K);
      }
      const told = shown.reduce((sum, time) => sum + said[time].length, 0);
      const named = new Set(shown.flatMap((time) => said[time])).size;
      if (told < people.length)
        expect(people.length - named === people.length || people.length - named >= K).toBe(true);
    }
  });
});

describe("ambivalence in a zone", () => {
  const touches = (use: number[], value: number[]) => ({
    use: new Map([[CELL, use]]),
    value: new Map([[CELL, value]]),
    avoid: new Map<string, number[]>(),
  });
  const told = (avoid: number[], use: number[], value: number[], shown: ZoneSet[] = []) =>
    zoneAmbivalence([zone("avoid", avoid), ...shown], touches(use, value), rules, K).map(
      ({ persons }) => persons,
    );

  it("counts each person once who avoids a place and goes there or feels well there", () => {
    expect(told(range(0, 20), range(10, 40), range(10, 15))).toEqual([10]);
  });

  it("is not told where one part is a few", () => {
    expect(told(range(0, 20), range(16, 40), [])).toEqual([]); // four do both
    expect(told(range(0, 20), range(3, 40), [])).toEqual([]); // three only avoid it
    expect(told(range(0, 20), range(10, 24), [])).toEqual([]); // four only like it
    // Twelve do both, but only nine feel well there: three of them must go there.
    expect(told(range(0, 20), range(8, 40), range(8, 17), [zone("value", range(8, 17))])).toEqual([]);
  });
});

describe("cross-use", () => {
  const unit = (name: string, people: number[]) => ({ name, people: new Set(people) });

  it("gives shares rounded to 5 %, each way, and no number of persons", () => {
    const { rows } = crossUse([unit("L", range(0, 40)), unit("R", range(26, 150))], N, K);
    expect(rows).toEqual([
      { from: 0, to: 1, percent: 35 },
      { from: 1, to: 0, percent: 10 },
    ]);
  });

  it("is not told where both, either alone or neither are a few, nor of fewer than 20", () => {
    const rows = (one: number[], other: number[], n = N) =>
      crossUse([unit("a", one), unit("b", other)], n, K).rows.length;
    expect(rows(range(0, 40), range(36, 80))).toBe(0); // four use both
    expect(rows(range(0, 40), range(3, 80))).toBe(0); // three use only the one
    expect(rows(range(0, 40), range(20, 44))).toBe(0); // four use only the other
    expect(rows(range(0, 40), range(20, 60), 64)).toBe(0); // four use neither
    expect(rows(range(0, 19), range(8, 60))).toBe(1); // only the way from the larger one
  });
});

describe("group overlaps", () => {
  const touches = (place: (person: number) => string) => ({
    use: new Map([CELL, FAR].map((cell) => [cell, range(0, 40).filter((person) => place(person) === cell)])),
    value: new Map<string, number[]>(),
    avoid: new Map<string, number[]>(),
  });
  const option = (name: string, people: number[]) => ({ set: "life", option: name, people: new Set(people) });
  const halves = [option("a", range(0, 20)), option("b", range(20, 40))];

  it("have one decimal and say what the lot would give", () => {
    const apart = groupOverlaps(
      touches((person) => (person < 20 ? CELL : FAR)),
      [CELL, FAR],
      halves,
      40,
      () => 1,
    );
    expect(apart).toEqual([{ set: "life", one: "a", other: "b", overlap: 0, byLot: 0.9, unlike: true }]);
    const mixed = groupOverlaps(
      touches((person) => (person % 2 ? CELL : FAR)),
      [CELL, FAR],
      halves,
      40,
      () => 1,
    );
    expect(mixed).toEqual([{ set: "life", one: "a", other: "b", overlap: 1, byLot: 0.9, unlike: false }]);
  });

  it("need eight persons each who drew in the study area, and options of one set", () => {
    const small = [option("a", range(0, 7)), option("b", range(20, 40))];
    const everywhere = touches(() => CELL);
    expect(groupOverlaps(everywhere, [CELL, FAR], small, 40, () => 1)).toEqual([]);
    expect(groupOverlaps(everywhere, [FAR], halves, 40, () => 1)).toEqual([]);
    const sets = [option("a", range(0, 20)), { ...option("x", range(20, 40)), set: "experience" }];
    expect(groupOverlaps(everywhere, [CELL], sets, 40, () => 1)).toEqual([]);
  });
});

describe("who took part", () => {
  const option = (name: string, people: number[]) => ({ set: "life", option: name, people: new Set(people) });

  it("is told in classes, few and nobody alike missing", () => {
    const options = [
      option("a", range(0, 12)),
      option("b", range(12, 80)),
      option("c", range(80, 84)),
      option("d", []),
    ];
    expect(groupSizes(options, 84, rules, K)).toEqual([
      { set: "life", option: "a", class: 1 },
      { set: "life", option: "b", class: 3 },
    ]);
    expect(missingGroups(options, K).map((missing) => missing.option)).toEqual(["c", "d"]);
  });

  it("never forces a few left over", () => {
    // 9 and 9 of 22: the classes end at 9, so that two at least must be in what is missing.
    const options = [option("a", range(0, 9)), option("b", range(9, 18)), option("c", range(18, 22))];
    expect(groupSizes(options, 22, rules, K)).toEqual([{ set: "life", option: "b", class: 0 }]);
  });
});

describe("the stored form", () => {
  it("holds nothing that it does not name", () => {
    const tables = {
      version: 1,
      basis: {
        workshops: 1,
        venuePercent: null,
        marksPerPerson: 3,
        certaintyPercent: null,
        insidePercent: null,
        missingGroups: [],
        venueZones: [],
      },
      groupSizes: [],
      overlaps: [],
      from150: null,
    };
    expect(furtherTablesSchema.parse(tables)).toEqual(tables);
    expect(furtherTablesSchema.safeParse({ ...tables, people: [1] }).success).toBe(false);
  });
});
