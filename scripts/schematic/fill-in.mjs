import { between, crossing, distance, inside, lengthOf, nearest, thin, walk } from "./plane.mjs";

/** A minor street keeps this far from a street it runs beside, and ends this far from what cannot be crossed. */
const BESIDE_METERS = 52;
const SHORTEST_METERS = 110;

/**
 * Minor streets of one neighbourhood: swaying long streets with staggered cross streets between them. They meet the
 * given streets at junctions, stop before barriers (rail, motorway) and closed ground, and leave no loose ends.
 * `place` and the answer are in metres; `random` gives numbers in [0, 1).
 */
export function fillIn(place, { streets, barriers, closedGround }, random) {
  const open = (p) =>
    inside(place.ring, p) &&
    closedGround.every((ring) => !inside(ring, p)) &&
    barriers.every((line) => nearest(line, p).meters > 38);
  const junction = (p) => {
    let best = { point: p, meters: Infinity };
    for (const line of streets) {
      const near = nearest(line, p);
      if (near.meters < best.meters) best = near;
    }
    return best;
  };

  const frame = frameOf(place, random);
  const long = [];
  for (let i = frame.first; i <= frame.last; i += 1) {
    for (const run of runsOf(frame.longStreet(i), open, junction))
      long.push({ index: i, ...run, joints: [] });
  }

  const cross = [];
  for (let i = frame.first; i < frame.last; i += 1) {
    for (const [from, to] of frame.crossStreets(i)) {
      const [a, b] = [hostOf(long, i, from), hostOf(long, i + 1, to)];
      const stretch =
        a && b ? [from, to] : a ? cutAt(streets, from, to) : b ? cutAt(streets, to, from) : null;
      if (!stretch || distance(...stretch) < 45 || !walk(stretch, 12).every(open)) continue;
      if (junction(between(...stretch, 0.5)).meters < BESIDE_METERS * 0.8) continue;
      cross.push(stretch);
      if (a) a.joints.push(from);
      if (b) b.joints.push(to);
    }
  }

  const out = [];
  for (const run of long) {
    const line = trim(run);
    if (line && lengthOf(line) >= SHORTEST_METERS) out.push(thin(line, 2.5));
  }
  return [...out, ...cross];
}

/** The neighbourhood's own axes, jittered once so that no two blocks are alike. */
function frameOf({ ring, angle, spacing, sway }, random) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const middle = [0, 1].map((k) => ring.reduce((sum, p) => sum + p[k], 0) / ring.length);
  const local = ring.map(([x, y]) => [
    (x - middle[0]) * cos + (y - middle[1]) * sin,
    -(x - middle[0]) * sin + (y - middle[1]) * cos,
  ]);
  const range = (k) => [Math.min(...local.map((p) => p[k])), Math.max(...local.map((p) => p[k]))];
  const [along, across] = [range(0), range(1)];
  const phase = random() * 7;
  const wave = 900 + random() * 500;
  const first = Math.floor(across[0] / spacing[0]) - 1;
  const last = Math.ceil(across[1] / spacing[0]) + 1;
  const offset = new Map();
  for (let i = first; i <= last; i += 1) offset.set(i, i * spacing[0] + (random() - 0.5) * spacing[0] * 0.22);
  const at = (i, u) => {
    const v = offset.get(i) + sway * Math.sin((u / wave) * 2 * Math.PI + phase + i * 0.12);
    return [middle[0] + u * cos - v * sin, middle[1] + u * sin + v * cos];
  };
  return {
    first,
    last,
    longStreet: (i) => {
      const line = [];
      for (let u = along[0] - 60; u <= along[1] + 60; u += 12) line.push(at(i, u));
      return line;
    },
    crossStreets: (i) => {
      const out = [];
      const shift = (i % 2 ? 0.5 : 0) * spacing[1] + (random() - 0.5) * 40;
      for (let u = along[0] + shift; u <= along[1]; u += spacing[1] * (0.9 + random() * 0.25)) {
        if (random() < 0.1) continue;
        out.push([at(i, u), at(i + 1, u)]);
      }
      return out;
    },
  };
}

/** Stretches of a line in open ground and away from streets beside it, joined to a street where they come near one. */
function runsOf(line, open, junction) {
  const runs = [];
  let run = null;
  for (const p of line) {
    const near = junction(p);
    if (open(p) && near.meters > BESIDE_METERS) {
      run ??= { points: [], start: null, end: null };
      run.points.push(p);
      continue;
    }
    if (run) runs.push(run);
    run = null;
  }
  if (run) runs.push(run);
  for (const each of runs) {
    const [head, tail] = [each.points[0], each.points[each.points.length - 1]];
    each.start = joined(head, junction);
    each.end = joined(tail, junction);
  }
  return runs.filter((each) => each.points.length > 3);
}

function joined(p, junction) {
  const near = junction(p);
  return near.meters < BESIDE_METERS + 28 ? near.point : null;
}

function hostOf(long, index, p) {
  return long.find((run) => run.index === index && run.points.some((q) => distance(q, p) < 10)) ?? null;
}

function cutAt(streets, from, to) {
  const past = between(from, to, 1.5);
  let best = null;
  for (const line of streets) {
    const hit = crossing(line, from, past);
    if (hit && (best === null || distance(from, hit) < distance(from, best))) best = hit;
  }
  return best ? [from, best] : null;
}

/** Cuts an end that joins no street back to the last cross street; null when nothing holds the run. */
function trim(run) {
  const positions = run.joints
    .map((joint) =>
      run.points.reduce(
        (best, p, i) => (distance(p, joint) < distance(run.points[best], joint) ? i : best),
        0,
      ),
    )
    .sort((a, b) => a - b);
  if (positions.length === 0 && !(run.start && run.end)) return null;
  const from = run.start ? 0 : (positions[0] ?? 0);
  const to = run.end ? run.points.length - 1 : (positions[positions.length - 1] ?? run.points.length - 1);
  if (to <= from) return null;
  const body = run.points.slice(from, to + 1);
  return [...(run.start ? [run.start] : []), ...body, ...(run.end ? [run.end] : [])];
}
