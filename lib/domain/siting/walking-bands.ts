import { gridDisk, latLngToCell } from "h3-js";
import type { Position } from "../drawing/document";
import { localPlane, planeDistance } from "../geometry/local-plane";
import { zoneShape, type ZoneShape } from "../privacy/zone-shape";
import type { SitingInputs } from "./inputs";
import { graphOf, shortestTree, snap, type NetworkGraph } from "./network-ways";
import { between } from "./straight-ways";

/** Cells of about 50 metres across: ways of a quarter stay apart, the houses beside them belong to them. */
const RESOLUTION = 11;
/** No cell on a way is stepped over. */
const STEP_METERS = 20;

/** What can be reached on foot within so many minutes, and not within fewer of another band. */
export interface WalkingBand {
  readonly minutes: number;
  readonly shape: ZoneShape;
}

/**
 * What lies within the walking times of the assumptions from a place, along the network: every stretch that is reached in
 * time and the ground on both sides of it, some 50 metres. Lng/lat. Empty without a network, and for a place that is not
 * on it. Cost: one search, then the metres of all ways within the longest time.
 */
export function walkingBands(
  { network, assumptions }: Pick<SitingInputs, "network" | "assumptions">,
  at: Position,
): WalkingBand[] {
  if (network === null) return [];
  const plane = localPlane(at);
  const graph = graphOf(network, plane);
  const start = snap(plane.toPlane(at), graph);
  if (start === null) return [];
  const { speed, detour, bands } = assumptions;
  const { metres } = shortestTree(graph, start.node);
  const cellMetres = new Map<string, number>();
  for (const { x, y, far } of stretches(graph, metres, bands[2] * 60 * speed - start.metres * detour)) {
    const [lng, lat] = plane.toPosition({ x, y });
    const cell = latLngToCell(lat, lng, RESOLUTION);
    cellMetres.set(cell, Math.min(far, cellMetres.get(cell) ?? Infinity));
  }
  const taken = new Set<string>();
  return bands.flatMap((minutes) => {
    const limit = minutes * 60 * speed - start.metres * detour;
    const on = [...cellMetres].flatMap(([cell, far]) => (far <= limit ? [cell] : []));
    const fresh = [...new Set(on.flatMap((cell) => gridDisk(cell, 1)))].filter((cell) => !taken.has(cell));
    for (const cell of fresh) taken.add(cell);
    return fresh.length > 0 ? [{ minutes, shape: zoneShape(fresh) }] : [];
  });
}

/** Points along the edges, each with the shortest way to it, up to a limit in metres. */
function* stretches(
  { nodes, start, to, metres: lengths }: NetworkGraph,
  metres: Float64Array,
  limit: number,
) {
  for (const [node, a] of nodes.entries()) {
    for (let edge = start[node] ?? 0; edge < (start[node + 1] ?? 0); edge += 1) {
      const other = to[edge] ?? 0;
      const b = nodes[other];
      const [fromA, fromB, length] = [metres[node] ?? 0, metres[other] ?? 0, lengths[edge] ?? 0];
      if (!b || other < node || Math.min(fromA, fromB) > limit) continue;
      const pieces = Math.max(1, Math.ceil(planeDistance(a, b) / STEP_METERS));
      for (let piece = 0; piece <= pieces; piece += 1) {
        const part = piece / pieces;
        const far = Math.min(fromA + part * length, fromB + (1 - part) * length);
        if (far <= limit) yield { ...between(a, b, part), far };
      }
    }
  }
}
