import { describe, expect, it } from "vitest";
import { makePicture } from "@/lib/client/siting/make-picture";
import { DEFAULT_ASSUMPTIONS } from "@/lib/domain/siting/assumptions";
import type { Candidate } from "@/lib/domain/siting/candidate";
import type { SitingInputs } from "@/lib/domain/siting/inputs";

const candidate = (id: string, action: Candidate["action"]): Candidate => ({
  id,
  name: id,
  at: [6.8, 51.25],
  embedding: "own",
  action,
  institution: null,
  weeklyHours: null,
  oneOffCost: null,
  yearlyCost: null,
});

const inputs: SitingInputs = {
  version: 1,
  baseResolution: 9,
  population: [],
  release: null,
  candidates: [
    candidate("a", "open"),
    candidate("b", "keep"),
    candidate("c", "close"),
    candidate("d", "open"),
  ],
  barriers: [],
  crossings: [],
  network: null,
  minutes: [],
  venues: [],
  assumptions: DEFAULT_ASSUMPTIONS,
  seed: 6,
};
const demand = [
  { at: [6.79, 51.25] as const, weight: 0.2, minutes: [4, 30, 1, 1] },
  { at: [6.8, 51.26] as const, weight: 0.8, minutes: [16, 15, 1, 1] },
];
const ground = { type: "MultiPolygon" as const, coordinates: [] };
const bands = [5, 10, 15].map((minutes) => ({ minutes, shape: ground }));
const picture = (open: string[]) =>
  makePicture(inputs, {
    open,
    demand,
    zones: null,
    bands,
    signFor: (id) => id.toUpperCase(),
    moved: { a: 1 },
  });

describe("the map of a set of sites", () => {
  it("says of each site whether it is in the set, stays, goes, or is looked at elsewhere", () => {
    const { sites } = picture(["a", "b"]);
    expect(sites.map(({ sign, state, moved }) => [sign, state, moved])).toEqual([
      ["A", "open", true],
      ["B", "standing", false],
      ["C", "closed", false],
      ["D", "idle", false],
    ]);
  });

  it("colours demand by the way to the nearest site of the set alone, sized by the largest", () => {
    expect(picture(["a", "b"]).demand.map(({ weight, band }) => [weight, band])).toEqual([
      [0.25, 0],
      [1, 2],
    ]);
    expect(picture(["b"]).demand.map(({ band }) => band)).toEqual([3, 2]);
    expect(picture([]).demand.map(({ band }) => band)).toEqual([null, null]);
  });

  it("has the steps of walking time on the ground as well", () => {
    expect(picture([]).bands.map(({ band }) => band)).toEqual([0, 1, 2]);
  });
});
