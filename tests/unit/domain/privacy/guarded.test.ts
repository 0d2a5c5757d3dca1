import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/domain/statistics/random";
import { Guarded } from "@/lib/domain/privacy/guarded";
import { toTheEnd } from "@/lib/domain/to-the-end";
import { leaveEachOut, resample } from "@/lib/domain/privacy/resample";
import type { RawZone } from "@/lib/domain/privacy/resample";
import { contenders, standings } from "@/lib/domain/privacy/standing";

const upTo = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);

/** Twelve zones of 40 − 3·i persons, everybody from one of two workshops. */
const inputOf = (n: number) => ({
  zones: upTo(12).map((at) => ({ name: `zone ${at}`, people: upTo(n - 3 * at) })),
  strata: upTo(n).map((person) => (person % 2 === 0 ? "a" : "b")),
  workshops: upTo(n).map((person) => [person % 2 === 0 ? "a" : "b"]),
});

function run(input: ReturnType<typeof inputOf>, drawn: readonly RawZone[] = input.zones) {
  return {
    resampled: toTheEnd(resample(drawn, input, seededRandom(1), 200)),
    without: toTheEnd(leaveEachOut(input.zones, input)),
  };
}

function standingsOf(input: ReturnType<typeof inputOf>, drawn?: readonly RawZone[]) {
  const { resampled, without } = run(input, drawn);
  return standings(input.zones, resampled, without);
}

describe("rule 14: guarded values", () => {
  it("leave as rankings, shares in steps of 5 % and whole minutes", () => {
    const value = new Guarded({ a: 3, b: 7 }, 30);
    expect(
      value.ranking(({ a, b }) => [
        ["a", a],
        ["b", b],
      ]),
    ).toEqual(["b", "a"]);
    expect(
      value.shares(
        () =>
          new Map([
            ["a", 0.834],
            ["b", 0.01],
          ]),
      ),
    ).toEqual(
      new Map([
        ["a", 85],
        ["b", 0],
      ]),
    );
    expect(value.minutes(() => [4.7, 9.2])).toEqual([4, 10]);
  });

  it("do not leave under 30 persons, nor by being written", () => {
    const value = new Guarded({ a: 3 }, 29);
    expect(value.ranking(() => [["a", 1]])).toBeNull();
    expect(value.shares(() => new Map([["a", 0.5]]))).toBeNull();
    expect(value.minutes(() => [1, 2])).toBeNull();
    expect(() => JSON.stringify({ value })).toThrow("Guarded");
    expect(Object.keys(value)).toEqual([]);
  });
});

describe("resamples of a release", () => {
  it("draw as many of each stratum as there are, so that a zone of everybody keeps its number", () => {
    const { resampled, without } = run(inputOf(40));
    const everybody = resampled.shares(
      ({ surfaces }) =>
        new Map([["all", surfaces.filter((surface) => surface[0] === 40).length / surfaces.length]]),
    );
    expect(everybody?.get("all")).toBe(100);
    const halves = without.shares(
      ({ surfaces }) =>
        new Map([["half", surfaces.filter((surface) => surface[0] === 20).length / surfaces.length]]),
    );
    expect(halves?.get("half")).toBe(100);
  });

  it("say how sure a place among the ten fullest is, the same for the same people", () => {
    const first = standingsOf(inputOf(40));
    expect(first?.get("zone 0")).toEqual({ inTopTen: 100, withoutOneWorkshop: 100 });
    const last = first?.get("zone 11")?.inTopTen ?? -1;
    expect(last).toBeLessThan(first?.get("zone 8")?.inTopTen ?? 0);
    expect(last % 5).toBe(0);
    expect(standingsOf(inputOf(40))).toEqual(first);
    expect(standingsOf(inputOf(29))).toBeNull();
  });

  it("need only the zones that can come up among the ten", () => {
    const sizes = [...upTo(9).map(() => 900), 600, 590, 560, 520, 480, 400, 300, 200, 100, 30, 8];
    const input = {
      ...inputOf(900),
      zones: sizes.map((size, at) => ({ name: `zone ${at}`, people: upTo(size, 900 - size) })),
    };
    const { certain, open } = contenders(input.zones);
    expect(certain).toEqual(input.zones.slice(0, 9));
    expect(open).toEqual(input.zones.slice(9, 14));
    expect(standingsOf(input, open)).toEqual(standingsOf(input));

    // Beside every zone counted in every resample.
    const counted = run(input).resampled.shares(({ zones, surfaces }) => {
      const tenth = (surface: Uint32Array) => surface.slice().sort().at(-10) ?? 0;
      const times = (at: number) => surfaces.filter((one) => (one[at] ?? 0) >= tenth(one)).length;
      return new Map(zones.map((name, at) => [name, times(at) / surfaces.length]));
    });
    const inTopTen = [...(standingsOf(input, open) ?? [])].map(([name, own]) => [name, own.inTopTen]);
    expect(inTopTen).toEqual([...(counted ?? [])]);
  });

  it("need none where there are not more than ten", () => {
    const { zones } = inputOf(900);
    expect(contenders(zones.slice(0, 10))).toEqual({ certain: zones.slice(0, 10), open: [] });
    expect(contenders([])).toEqual({ certain: [], open: [] });
    const ten = { ...inputOf(900), zones: zones.slice(0, 10) };
    expect([...(standingsOf(ten, []) ?? [])].every(([, { inTopTen }]) => inTopTen === 100)).toBe(true);
  });
});
