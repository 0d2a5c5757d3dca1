import { planeDistance } from "../geometry/local-plane";
import type { LocalPlane } from "../geometry/local-plane";
import type { Position } from "../drawing/document";
import type { WalkingNetwork } from "./inputs";
import { graphOf, shortestTree, snap } from "./network-ways";
import type { NetworkGraph } from "./network-ways";
import { asShares } from "./walk";
import type { Sampler, Walker } from "./walk";

/**
 * Walks along a network to each goal. Who is farther from it than the limit, or on another piece of it, has no way. Cost:
 * one search a goal, then the nodes of each way.
 */
export function networkWalks(
  network: WalkingNetwork,
  plane: LocalPlane,
  along: Sampler,
  goals: readonly Position[],
): Walker[] {
  const graph = graphOf(network, plane);
  const snapped = new Map<Position, ReturnType<typeof snap>>();
  const snapOf = (at: Position) => {
    const known = snapped.get(at);
    if (known !== undefined) return known;
    const found = snap(plane.toPlane(at), graph);
    snapped.set(at, found);
    return found;
  };
  const throughEdge = edgeSampler(graph, along);
  return goals.map((goal) => {
    const end = snapOf(goal);
    if (end === null) return () => null;
    const { metres, next } = shortestTree(graph, end.node);
    return (from) => {
      const start = snapOf(from);
      const walked = start === null ? Infinity : (metres[start.node] ?? Infinity);
      if (start === null || walked === Infinity) return null;
      const through = new Map<number, number>();
      let node = start.node;
      leg(from, node);
      for (let after = next[node] ?? -1; after >= 0; after = next[node] ?? -1) {
        throughEdge(node, after, through);
        node = after;
      }
      leg(goal, node);
      const straightMetres = start.metres + end.metres;
      return {
        straightMetres,
        networkMetres: walked,
        through: asShares(through, straightMetres + walked),
        blocked: false,
      };

      function leg(at: Position, to: number) {
        const point = graph.nodes[to];
        if (point) along(plane.toPlane(at), point, through);
      }
    };
  });
}

/** Edges are walked by many; what they lead through is looked up once. */
function edgeSampler({ nodes }: NetworkGraph, along: Sampler) {
  const known = new Map<number, ReadonlyMap<number, number>>();
  return (from: number, to: number, into: Map<number, number>) => {
    const key = Math.min(from, to) * nodes.length + Math.max(from, to);
    let through = known.get(key);
    if (!through) {
      const metres = new Map<number, number>();
      const [a, b] = [nodes[from], nodes[to]];
      if (a && b && planeDistance(a, b) > 0) along(a, b, metres);
      known.set(key, (through = metres));
    }
    for (const [zone, metres] of through) into.set(zone, (into.get(zone) ?? 0) + metres);
  };
}
