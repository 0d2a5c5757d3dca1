import { describe, expect, it } from "vitest";
import { localPlane } from "@/lib/domain/geometry/local-plane";
import { graphOf, shortestTree, snap, SNAP_METERS } from "@/lib/domain/siting/network-ways";
import { straightWays } from "@/lib/domain/siting/straight-ways";
import { seededRandom } from "@/lib/domain/statistics/random";

const wall = [
  { x: 0, y: -1_000 },
  { x: 0, y: 1_000 },
];
const [west, east] = [
  { x: -400, y: 0 },
  { x: 400, y: 0 },
];

describe("a walk with a barrier in its way", () => {
  it("goes through the crossing, and straight where nothing is in its way", () => {
    const walk = straightWays([wall], [{ x: 0, y: 300 }])(east);
    expect(walk(west)).toMatchObject({ metres: 1_000, blocked: true });
    expect(walk({ x: 100, y: 400 })).toMatchObject({ metres: 500, blocked: false });
  });

  it("reaches a crossing that was drawn beside its barrier", () => {
    expect(straightWays([wall], [{ x: 90, y: 300 }])(east)(west)?.metres).toBeCloseTo(1_000, 9);
  });

  it("goes round the end where there is no crossing", () => {
    const metres = straightWays([wall], [])(east)(west)?.metres ?? 0;
    expect(metres).toBeCloseTo(2 * Math.hypot(400, 1_015), 6);
  });

  it("has no way into a closed ring, and is as long there as back", () => {
    const ring = [
      { x: -50, y: -50 },
      { x: 50, y: -50 },
      { x: 50, y: 50 },
      { x: -50, y: 50 },
      { x: -50, y: -50 },
    ];
    expect(straightWays([ring], [])({ x: 0, y: 0 })(west)).toBeNull();
    const there = straightWays([wall], [{ x: 0, y: 300 }]);
    expect(there(east)(west)?.metres).toBeCloseTo(there(west)(east)?.metres ?? 0, 9);
  });
});

describe("a walking network", () => {
  const plane = localPlane([7, 51]);
  const random = seededRandom(6);
  const nodes = Array.from({ length: 30 }, (_, id) => ({
    id: String(id),
    at: [7 + random.next() / 100, 51 + random.next() / 100] as [number, number],
  }));
  const edges = Array.from({ length: 45 }, () => ({
    from: String(random.whole(0, 28)),
    to: String(random.whole(0, 28)),
    metres: random.whole(10, 500),
  }));
  const graph = graphOf({ nodes, edges }, plane);

  it("has the shortest ways that comparing all detours gives", () => {
    const metres = nodes.map((_, a) => nodes.map((_other, b) => (a === b ? 0 : Infinity)));
    for (const { from, to, metres: length } of edges)
      for (const [a, b] of [
        [Number(from), Number(to)],
        [Number(to), Number(from)],
      ] as const) {
        const row = metres[a];
        if (row) row[b] = Math.min(row[b] ?? Infinity, length);
      }
    // Floyd & Warshall.
    nodes.forEach((_, through) =>
      metres.forEach((row) =>
        row.forEach((known, to) => {
          row[to] = Math.min(known, (row[through] ?? Infinity) + (metres[through]?.[to] ?? Infinity));
        }),
      ),
    );
    nodes.forEach((_, goal) => expect([...shortestTree(graph, goal).metres]).toEqual(metres[goal]));
  });

  it("says what it does not reach: a node without edges, a point too far away", () => {
    expect(shortestTree(graph, 0).metres[29]).toBe(Infinity);
    expect(snap({ x: -10_000, y: 0 }, graph)).toBeNull();
    const [first] = graph.nodes;
    expect(first && snap({ x: first.x + 1, y: first.y }, graph)?.metres).toBeLessThanOrEqual(SNAP_METERS);
  });
});
