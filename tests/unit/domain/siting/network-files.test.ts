import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "@/lib/domain/siting/assumptions";
import { avoidedOf } from "@/lib/domain/siting/avoided";
import { compareSites } from "@/lib/domain/siting/compare-sites";
import type { Candidate } from "@/lib/domain/siting/candidate";
import type { SitingInputs, WalkingNetwork } from "@/lib/domain/siting/inputs";
import { prepare } from "@/lib/domain/siting/prepare";
import { readTravelFile } from "@/lib/domain/siting/read-travel-file";
import { walkersTo } from "@/lib/domain/siting/walkers";
import { dragged } from "@/lib/domain/siting/what-if";
import { seededRandom } from "@/lib/domain/statistics/random";
import { PLAIN_SITE } from "../../../support/plain-site";

/** A town of 20 × 20 corners with a third of its streets missing, an island of two corners in the north, and no other way to it. */
function generatedFiles(): Uint8Array[] {
  const random = seededRandom(6);
  const nodes: string[] = [];
  const edges: string[] = [];
  for (let row = 0; row < 20; row += 1)
    for (let column = 0; column < 20; column += 1) {
      const node = row * 20 + column;
      nodes.push(`n${node},${8.67 + column / 800 + random.next() / 9_000},${49.41 + row / 1_200}`);
      const street = (other: number) =>
        random.next() < 0.66 && edges.push(`n${node},n${other},${random.whole(60, 140)},residential`);
      if (column < 19) street(node + 1);
      if (row < 19) street(node + 20);
    }
  nodes.push("n400,8.67,49.44", "n401,8.671,49.44");
  edges.push("n400,n401,73.5,path", "n400,n401,70,path", "n7,n9999,10,path");
  const bytes = (head: string, rows: string[]) => new TextEncoder().encode([head, ...rows, ""].join("\n"));
  return [bytes("id,lon,lat", nodes), bytes("u,v,length_m,highway", edges)];
}

/** With `WALKING_NETWORK=folder` the files `nodes.csv` and `edges.csv` in it are checked as well. */
const folder = process.env["WALKING_NETWORK"];
const sources: [name: string, files: () => Uint8Array[]][] = [["a generated town", generatedFiles]];
if (folder !== undefined)
  sources.push([
    folder,
    () => ["nodes.csv", "edges.csv"].map((name) => readFileSync(path.join(folder, name))),
  ]);

function networkOf(files: Uint8Array[]): WalkingNetwork {
  const read = readTravelFile("network", files);
  if (!read.ok) throw new Error(read.reason);
  return read.content as WalkingNetwork;
}

/** Bellman–Ford with a list of nodes to look at again (Moore 1959): no order by distance, no heap. */
function waysFrom(goal: string, { edges }: WalkingNetwork): Map<string, number> {
  const beside = new Map<string, [to: string, metres: number][]>();
  for (const { from, to, metres } of edges) {
    beside.set(from, [...(beside.get(from) ?? []), [to, metres]]);
    beside.set(to, [...(beside.get(to) ?? []), [from, metres]]);
  }
  const metres = new Map([[goal, 0]]);
  const again = [goal];
  for (const node of again)
    for (const [next, length] of beside.get(node) ?? []) {
      const through = (metres.get(node) ?? Infinity) + length;
      if (through >= (metres.get(next) ?? Infinity)) continue;
      metres.set(next, through);
      again.push(next);
    }
  return metres;
}

const NOTHING_AVOIDED = avoidedOf([], 9);

describe.each(sources)("the files of a walking network: %s", (_name, files) => {
  it("route as the plainest method does, on 1,000 pairs, and find no way where there is none", () => {
    const network = networkOf(files());
    const random = seededRandom(7);
    // Of nodes on one spot the first is walked from, whichever is meant.
    const spots = new Map(network.nodes.map((node) => [node.at.join(), node] as const).toReversed());
    const nodes = [...spots.values()];
    const pick = () => nodes[random.whole(0, nodes.length - 1)] ?? { id: "", at: [0, 0] };
    const goals = Array.from({ length: 20 }, pick);
    const [origin] = goals;
    const walkers = walkersTo(
      { network, barriers: [], crossings: [] },
      goals.map(({ at }) => at),
      NOTHING_AVOIDED,
      origin?.at ?? [0, 0],
    );
    let [pairs, unreached] = [0, 0];
    for (const [place, walk] of walkers.entries()) {
      const metres = waysFrom(goals[place]?.id ?? "", network);
      for (let pair = 0; pair < 50; pair += 1) {
        const from = pick();
        const [found, expected] = [walk(from.at), metres.get(from.id)];
        if (found === null) unreached += 1;
        if (expected === undefined) expect(found).toBeNull();
        else expect(found?.networkMetres).toBeCloseTo(expected, 6);
        pairs += 1;
      }
    }
    expect(pairs).toBe(1_000);
    expect(unreached).toBeLessThan(500);
  });
});

const site = (id: string, at: Candidate["at"]): Candidate => ({
  id,
  name: id,
  at,
  ...PLAIN_SITE,
});
const town: SitingInputs = {
  version: 1,
  baseResolution: 9,
  population: [
    { id: "a", name: "Stadt", persons: 90, where: { at: [8.68, 49.4155] } },
    { id: "b", name: "Insel", persons: 10, where: { at: [8.6701, 49.44] } },
  ],
  release: null,
  candidates: [site("A", [8.675, 49.412]), site("B", [8.69, 49.42])],
  barriers: [],
  crossings: [],
  network: networkOf(generatedFiles()),
  minutes: [],
  venues: [],
  assumptions: { ...DEFAULT_ASSUMPTIONS, alpha: 0, most: 2 },
  seed: 6,
};

describe("a comparison along a walking network", () => {
  it("says who has no way, instead of guessing one", () => {
    const warnings = compareSites(town).warnings.filter(({ warning }) => warning === "unreachable");
    expect(warnings).toEqual([{ warning: "unreachable", about: ["Insel"] }]);
  });

  it("finds for a site that was dragged what it would find from the beginning", () => {
    const at: Candidate["at"] = [8.682, 49.418];
    const prepared = prepare(town);
    for (const id of ["A", "B"]) {
      const candidates = town.candidates.map((one) => (one.id === id ? { ...one, at } : one));
      expect(dragged(prepared, id, at).ways).toEqual(prepare({ ...town, candidates }).ways);
    }
  });
});
