import { SCOPES, type NetworkActor } from "./actor";
import { otherEnd, type Tie } from "./tie";

/** Where an actor stands in the drawing: units of the drawing, y down, the middle at 0, 0. */
export interface Placed {
  id: string;
  x: number;
  y: number;
}

/** Radius of the ring of each scope: what is near the social space stands in the middle. */
export const RING_RADIUS = { "social-space": 170, city: 300, "supra-regional": 410 } as const;

const SWEEPS = 8;
const TURN = 2 * Math.PI;

/**
 * A drawing of a network on three rings, one a scope. Each ring keeps equal distances, in the order that brings actors
 * near to those they are tied to (barycentre sweeps); without ties the order is that of the list. The same list gives
 * the same drawing. Cost O(sweeps · ties). Source: Sugiyama, Tagawa and Toda 1981, barycentre ordering, on circles.
 */
export function ringLayout(
  actors: readonly ({ id: string } & Pick<NetworkActor, "scope">)[],
  ties: readonly Tie[],
): Placed[] {
  const rings = SCOPES.map((scope) => actors.filter((actor) => actor.scope === scope).map(({ id }) => id));
  const angles = new Map<string, number>();
  // Half a step from the top, where the name of the ring stands.
  const spread = (ring: readonly string[]) =>
    ring.forEach((id, place) => angles.set(id, TURN * ((place + 0.5) / ring.length)));
  for (const ring of rings) spread(ring);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const ring of rings) {
      const wanted = new Map(ring.map((id, place) => [id, wantedAngle(id, ties, angles, place)]));
      ring.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      spread(ring);
    }
  }
  return actors.map(({ id, scope }) => {
    const angle = (angles.get(id) ?? 0) - TURN / 4;
    return { id, x: RING_RADIUS[scope] * Math.cos(angle), y: RING_RADIUS[scope] * Math.sin(angle) };
  });
}

/** The middle of the directions of those it is tied to; its own, where there are none. */
function wantedAngle(
  id: string,
  ties: readonly Tie[],
  angles: ReadonlyMap<string, number>,
  place: number,
): number {
  let [east, north] = [0, 0];
  for (const tie of ties) {
    const angle = angles.get(otherEnd(tie, id) ?? "");
    if (angle === undefined) continue;
    east += Math.cos(angle);
    north += Math.sin(angle);
  }
  const own = angles.get(id) ?? 0;
  // Places break ties of the sort, so that equal directions keep the order of the list.
  const angle = Math.hypot(east, north) < 1e-9 ? own : (Math.atan2(north, east) + TURN) % TURN;
  return angle + place * 1e-9;
}
