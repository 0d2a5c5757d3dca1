import type { Position, Sketch } from "../drawing/document";
import { metersPerDegree } from "../geometry/meters";
import type { Random } from "../statistics/random";

/** Points of one finger stroke: lng, lat, milliseconds since the stroke began. */
export type Stroke = Sketch["strokes"][number];

/** A finger covers about this much ground a second at the zoom of a district. */
const METERS_PER_SECOND = 1_900;
const STEP_METERS = 28;

/** A position moved east and north by metres. */
export function moved([lng, lat]: Position, eastMeters: number, northMeters: number): Position {
  const scale = metersPerDegree(lat);
  return [rounded(lng + eastMeters / scale.lng), rounded(lat + northMeters / scale.lat)];
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A tap: the finger rests, shivers by a metre or two and lifts. */
export function tap(at: Position, random: Random): Stroke {
  const stroke: Stroke = [[at[0], at[1], 0]];
  const touches = random.whole(0, 2);
  for (let i = 1; i <= touches; i += 1) {
    const [lng, lat] = moved(at, random.normal(1.5), random.normal(1.5));
    stroke.push([lng, lat, i * random.whole(18, 34)]);
  }
  return stroke;
}

/**
 * A finger following a line: even steps, a slow wobble as hands have, times that fit its speed.
 * `wobbleMeters` is the standard deviation of the wobble.
 */
export function along(line: readonly Position[], wobbleMeters: number, random: Random): Stroke {
  const stroke: Stroke = [];
  let [east, north, ms] = [0, 0, 0];
  for (const at of stepsOf(line)) {
    east = east * 0.75 + random.normal(wobbleMeters * 0.66);
    north = north * 0.75 + random.normal(wobbleMeters * 0.66);
    const [lng, lat] = moved(at, east, north);
    stroke.push([lng, lat, ms]);
    ms += Math.round((STEP_METERS / METERS_PER_SECOND) * 1_000 * random.between(0.7, 1.5));
  }
  return stroke;
}

/**
 * A closed outline around a place, in metres: neither a circle nor even, with a short overshoot where it closes.
 * Radii differ smoothly by up to `uneven` (0 = a circle).
 */
export function loop(centre: Position, radiusMeters: number, uneven: number, random: Random): Position[] {
  const [second, third] = [random.between(-uneven, uneven), random.between(-uneven, uneven) / 2];
  const [turn, start] = [random.between(0, Math.PI * 2), random.between(0, Math.PI * 2)];
  const steps = Math.max(14, Math.min(40, Math.round((radiusMeters * 2 * Math.PI) / STEP_METERS)));
  const overshoot = random.whole(0, 2);
  return Array.from({ length: steps + 1 + overshoot }, (_, i) => {
    const angle = start + (i / steps) * Math.PI * 2;
    const radius = radiusMeters * (1 + second * Math.cos(2 * angle + turn) + third * Math.cos(3 * angle));
    return moved(centre, radius * Math.cos(angle), radius * Math.sin(angle));
  });
}

/** A way between two positions that bends as streets do: through two points beside the straight line. */
export function wayBetween(from: Position, to: Position, random: Random, via: Position | null): Position[] {
  const bend = (a: Position, b: Position, share: number): Position => {
    const scale = metersPerDegree(a[1]);
    const [east, north] = [(b[0] - a[0]) * scale.lng, (b[1] - a[1]) * scale.lat];
    const aside = random.normal(0.09);
    return moved(a, east * share - north * aside, north * share + east * aside);
  };
  const leg = (a: Position, b: Position) => [a, bend(a, b, 0.35), bend(a, b, 0.7)];
  return via ? [...leg(from, via), ...leg(via, to), to] : [...leg(from, to), to];
}

/** Positions about one step apart; at most 160 of them. */
function stepsOf(line: readonly Position[]): Position[] {
  const out: Position[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const scale = metersPerDegree(a[1]);
    const meters = Math.hypot((b[0] - a[0]) * scale.lng, (b[1] - a[1]) * scale.lat);
    const pieces = Math.max(1, Math.min(24, Math.round(meters / STEP_METERS)));
    for (let k = 0; k < pieces; k += 1)
      out.push([a[0] + ((b[0] - a[0]) * k) / pieces, a[1] + ((b[1] - a[1]) * k) / pieces]);
  }
  const last = line.at(-1);
  if (last) out.push(last);
  return out.slice(0, 160);
}
