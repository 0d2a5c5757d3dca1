import { planeDistance } from "../geometry/local-plane";
import type { LocalPlane } from "../geometry/local-plane";
import type { PlanePoint } from "../geometry/segments";
import type { WalkingNetwork } from "./inputs";

/** Who stands farther from the nearest node of a walking network is not on it. */
export const SNAP_METERS = 300;

export interface NetworkGraph {
  readonly nodes: readonly PlanePoint[];
  /** Edges from node i, both ways: places `start[i]` to `start[i + 1]` of `to` and `metres`. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly metres: Float64Array;
}

/** Edges whose ends are no nodes are left out; of several between two nodes the shorter one is walked. */
export function graphOf({ nodes, edges }: WalkingNetwork, plane: LocalPlane): NetworkGraph {
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const ends = edges.flatMap(({ from, to, metres }) => {
    const [a, b] = [placeOf.get(from), placeOf.get(to)];
    return a === undefined || b === undefined
      ? []
      : [
          { from: a, to: b, metres },
          { from: b, to: a, metres },
        ];
  });
  ends.sort((one, other) => one.from - other.from || one.to - other.to || one.metres - other.metres);
  const start = new Int32Array(nodes.length + 1);
  for (const { from } of ends) start[from + 1] = (start[from + 1] ?? 0) + 1;
  for (let node = 0; node < nodes.length; node += 1)
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  return {
    nodes: nodes.map(({ at }) => plane.toPlane(at)),
    start,
    to: Int32Array.from(ends, ({ to }) => to),
    metres: Float64Array.from(ends, ({ metres }) => metres),
  };
}

/** The nearest node within `SNAP_METERS`, and the way to it; null: not on the network. Cost: the number of nodes. */
export function snap(at: PlanePoint, { nodes }: NetworkGraph): { node: number; metres: number } | null {
  let best = { node: -1, metres: Infinity };
  nodes.forEach((point, node) => {
    const metres = planeDistance(at, point);
    if (metres < best.metres) best = { node, metres };
  });
  return best.metres <= SNAP_METERS ? best : null;
}

/** Shortest ways from everywhere to one node. Infinity: no way leads there. */
export interface ShortestTree {
  readonly metres: Float64Array;
  /** The node after each on its way; −1 at the end. */
  readonly next: Int32Array;
}

/** Cost O(edges · log nodes). Source: Dijkstra 1959, with a binary heap (Johnson 1977). */
export function shortestTree(
  { nodes, start, to, metres: lengths }: NetworkGraph,
  goal: number,
): ShortestTree {
  const metres = new Float64Array(nodes.length).fill(Infinity);
  const next = new Int32Array(nodes.length).fill(-1);
  const heap = nodeHeap();
  metres[goal] = 0;
  heap.push(goal, 0);
  for (let least = heap.pop(); least !== null; least = heap.pop()) {
    const { node, metres: far } = least;
    if (far > (metres[node] ?? 0)) continue;
    for (let edge = start[node] ?? 0; edge < (start[node + 1] ?? 0); edge += 1) {
      const other = to[edge] ?? 0;
      const through = far + (lengths[edge] ?? 0);
      if (through >= (metres[other] ?? 0)) continue;
      metres[other] = through;
      next[other] = node;
      heap.push(other, through);
    }
  }
  return { metres, next };
}

interface NodeHeap {
  push(node: number, metres: number): void;
  pop(): { node: number; metres: number } | null;
}

/** The least first; of equal ones the lower node. */
function nodeHeap(): NodeHeap {
  const entries: { node: number; metres: number }[] = [];
  const before = (a: number, b: number): boolean => {
    const [one, other] = [entries[a], entries[b]];
    if (!one || !other) return false;
    return one.metres < other.metres || (one.metres === other.metres && one.node < other.node);
  };
  const swap = (a: number, b: number) => {
    const [one, other] = [entries[a], entries[b]];
    if (!one || !other) return;
    entries[a] = other;
    entries[b] = one;
  };
  return {
    push(node, metres) {
      let at = entries.push({ node, metres }) - 1;
      for (let parent = (at - 1) >> 1; at > 0 && before(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const [least] = entries;
      const last = entries.pop();
      if (!least || !last) return null;
      if (entries.length > 0) entries[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        const lesser = before(left + 1, left) ? left + 1 : left;
        if (!before(lesser, at)) return least;
        swap(lesser, at);
        at = lesser;
      }
    },
  };
}
