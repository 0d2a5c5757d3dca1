import type { Random } from "@/lib/domain/statistics/random";
import { seededRandom } from "@/lib/domain/statistics/random";
import type { SitingInstance } from "@/lib/domain/siting/solve/instance";
import type { Edge } from "./network";
import { allShortest } from "./network";

export interface NamedInstance {
  readonly name: string;
  readonly instance: SitingInstance;
}

/** Nodes and sites to open of OR-Library's pmed1 … pmed40 (Beasley 1985). */
const PMED_SIZES: readonly (readonly [nodes: number, open: readonly number[]])[] = [
  [100, [5, 10, 10, 20, 33]],
  [200, [5, 10, 20, 40, 67]],
  [300, [5, 10, 30, 60, 100]],
  [400, [5, 10, 40, 80, 133]],
  [500, [5, 10, 50, 100, 167]],
  [600, [5, 10, 60, 120, 200]],
  [700, [5, 10, 70, 140]],
  [800, [5, 10, 80]],
  [900, [5, 10, 90]],
];

/** Random graphs of the sizes of pmed1 … pmed40: n² / 50 edges, lengths of 1 … 100, connected; every node client and site. */
export function* pmedLike(seed: number): Generator<NamedInstance> {
  const random = seededRandom(seed);
  let number = 0;
  for (const [nodes, opens] of PMED_SIZES)
    for (const p of opens) {
      number += 1;
      const edges = connectedGraph(nodes, nodes ** 2 / 50, random);
      yield { name: `graph ${number}`, instance: unitWeights(nodes, allShortest(nodes, edges), p) };
    }
}

function connectedGraph(nodes: number, edges: number, random: Random): Edge[] {
  const order = random.shuffled([...Array(nodes).keys()]);
  const path = order.slice(1).map((to, at): Edge => [order[at] ?? 0, to, random.whole(1, 100)]);
  const more = Array.from({ length: Math.max(0, edges - path.length) }, (): Edge => {
    const from = random.whole(0, nodes - 1);
    return [from, (from + random.whole(1, nodes - 1)) % nodes, random.whole(1, 100)];
  });
  return [...more, ...path];
}

export const unitWeights = (points: number, costs: Float64Array, p: number): SitingInstance => ({
  weights: new Float64Array(points).fill(1),
  costs,
  p,
});

export type PlanarPoint = readonly [x: number, y: number, weight: number];

/** Every point client and site, costs the straight distances, rounded to whole units on request. */
export function planar(points: readonly PlanarPoint[], p: number, rounded: boolean): SitingInstance {
  const costs = Float64Array.from({ length: points.length ** 2 }, (_, cell) => {
    const [ax, ay] = points[Math.floor(cell / points.length)] ?? [0, 0];
    const [bx, by] = points[cell % points.length] ?? [0, 0];
    const distance = Math.hypot(ax - bx, ay - by);
    return rounded ? Math.round(distance) : distance;
  });
  return { weights: Float64Array.from(points, ([, , weight]) => weight), costs, p };
}

/** A town: points around some centres in a square of 10 km, in metres, with 1 … 100 people each. */
export function townPoints(count: number, random: Random): PlanarPoint[] {
  const centres = Array.from(
    { length: 6 },
    () => [random.between(2e3, 8e3), random.between(2e3, 8e3)] as const,
  );
  return Array.from({ length: count }, () => {
    const [x, y] = centres[random.whole(0, centres.length - 1)] ?? [0, 0];
    return [Math.round(x + random.normal(900)), Math.round(y + random.normal(900)), random.whole(1, 100)];
  });
}

/** Clients and sites strewn apart from each other over a square of 10 km, straight distances, people 1 … 100. */
export function strewn(clients: number, sites: number, p: number, random: Random): SitingInstance {
  const place = () => [random.between(0, 1e4), random.between(0, 1e4)] as const;
  const [from, to] = [Array.from({ length: clients }, place), Array.from({ length: sites }, place)];
  return {
    weights: Float64Array.from({ length: clients }, () => random.whole(1, 100)),
    costs: Float64Array.from(from.flatMap(([ax, ay]) => to.map(([bx, by]) => Math.hypot(ax - bx, ay - by)))),
    p,
  };
}

/** The nodes of a square lattice: nearly every set of sites has many equals. */
export const grid = (side: number, p: number): SitingInstance =>
  planar(
    Array.from({ length: side ** 2 }, (_, at) => [at % side, Math.floor(at / side), 1]),
    p,
    false,
  );
