/** Plane geometry for the schematic map: metres east and north of 6.80 E, 51.265 N. */
const ORIGIN = { lng: 6.8, lat: 51.265 };
const METERS_PER_DEGREE = { lng: 69_690, lat: 111_250 };

export const toMeters = ([lng, lat]) => [
  (lng - ORIGIN.lng) * METERS_PER_DEGREE.lng,
  (lat - ORIGIN.lat) * METERS_PER_DEGREE.lat,
];

export const toLngLat = ([x, y]) => [
  Number((ORIGIN.lng + x / METERS_PER_DEGREE.lng).toFixed(5)),
  Number((ORIGIN.lat + y / METERS_PER_DEGREE.lat).toFixed(5)),
];

export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

export const between = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** A centripetal Catmull–Rom curve through the points (Barry & Goldman 1988), about `step` metres a vertex. */
export function smooth(points, step = 60, closed = false) {
  if (points.length < 3) return points;
  const at = (i) =>
    closed
      ? points[(i + points.length) % points.length]
      : points[Math.min(points.length - 1, Math.max(0, i))];
  const out = [];
  for (let i = 0; i < (closed ? points.length : points.length - 1); i += 1) {
    const [a, b] = [at(i), at(i + 1)];
    const pieces = Math.max(1, Math.round(distance(a, b) / step));
    for (let k = 0; k < pieces; k += 1) out.push(curve(at(i - 1), a, b, at(i + 2), k / pieces));
  }
  out.push(closed ? out[0] : points[points.length - 1]);
  return out;
}

function curve(p0, p1, p2, p3, t) {
  const knot = (a, b) => Math.max(1e-6, Math.sqrt(distance(a, b)));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const s = t1 + (t2 - t1) * t;
  const mix = (a, b, ta, tb) => between(a, b, (s - ta) / (tb - ta));
  const a1 = mix(p0, p1, 0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}

/** Points about `step` metres apart along a line. */
export function walk(line, step) {
  const out = [line[0]];
  for (let i = 1; i < line.length; i += 1) {
    const pieces = Math.max(1, Math.ceil(distance(line[i - 1], line[i]) / step));
    for (let k = 1; k <= pieces; k += 1) out.push(between(line[i - 1], line[i], k / pieces));
  }
  return out;
}

export function lengthOf(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i += 1) sum += distance(line[i - 1], line[i]);
  return sum;
}

/** The nearest point of a line and its distance in metres. */
export function nearest(line, p) {
  let best = { point: line[0], meters: Infinity };
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    const d = [b[0] - a[0], b[1] - a[1]];
    const span = d[0] * d[0] + d[1] * d[1] || 1e-9;
    const t = Math.min(1, Math.max(0, ((p[0] - a[0]) * d[0] + (p[1] - a[1]) * d[1]) / span));
    const q = between(a, b, t);
    const meters = distance(p, q);
    if (meters < best.meters) best = { point: q, meters };
  }
  return best;
}

/** Where segment ab crosses a line first, or null. */
export function crossing(line, a, b) {
  let best = null;
  for (let i = 1; i < line.length; i += 1) {
    const [c, d] = [line[i - 1], line[i]];
    const r = [b[0] - a[0], b[1] - a[1]];
    const s = [d[0] - c[0], d[1] - c[1]];
    const det = r[0] * s[1] - r[1] * s[0];
    if (Math.abs(det) < 1e-9) continue;
    const t = ((c[0] - a[0]) * s[1] - (c[1] - a[1]) * s[0]) / det;
    const u = ((c[0] - a[0]) * r[1] - (c[1] - a[1]) * r[0]) / det;
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1 && (best === null || t < best.t))
      best = { t, point: between(a, b, t) };
  }
  return best?.point ?? null;
}

export function inside(ring, [x, y]) {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

/** Ramer–Douglas–Peucker, tolerance in metres. */
export function thin(line, tolerance) {
  if (line.length < 3) return line;
  let far = { index: 0, meters: 0 };
  for (let i = 1; i < line.length - 1; i += 1) {
    const { meters } = nearest([line[0], line[line.length - 1]], line[i]);
    if (meters > far.meters) far = { index: i, meters };
  }
  if (far.meters <= tolerance) return [line[0], line[line.length - 1]];
  return [
    ...thin(line.slice(0, far.index + 1), tolerance).slice(0, -1),
    ...thin(line.slice(far.index), tolerance),
  ];
}

/** A small seeded source of numbers in [0, 1) (mulberry32, T. Ettinger). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
