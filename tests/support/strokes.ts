import type { Geometry, Position } from "@/lib/domain/drawing/document";

/** A small seeded source of numbers in [0, 1). Source: mulberry32, Ettinger 2017 (public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What fingers do to an outline: scribbles, spirals, bow-ties, stars, repeated and collinear points, tiny and grid-bound shapes. */
export function randomOutline(random: () => number): Geometry {
  const centre: Position = [6.76 + random() * 0.1, 51.235 + random() * 0.07];
  const size = 10 ** (-4.5 + random() * 3);
  const count = 3 + Math.floor(random() * (random() < 0.1 ? 290 : 60));
  const at = (x: number, y: number): Position => [centre[0] + x * size, centre[1] + y * size];
  const angle = (i: number) => (i / count) * 2 * Math.PI;
  const shapes: (() => Position[])[] = [
    () => Array.from({ length: count }, () => at(random() - 0.5, random() - 0.5)),
    () =>
      Array.from({ length: count }, (_, i) =>
        at(Math.cos(angle(i) * 4) * (i / count), Math.sin(angle(i) * 4) * (i / count)),
      ),
    () => Array.from({ length: count }, (_, i) => at(Math.sin(angle(i)), Math.sin(angle(i) * 2) * 0.5)),
    () => Array.from({ length: count }, (_, i) => at(Math.cos(angle(i) * 3), Math.sin(angle(i) * 2))),
    () =>
      Array.from({ length: count }, (_, i) =>
        at(Math.cos(angle(i)) + random() * 0.1, Math.sin(angle(i)) + random() * 0.1),
      ),
    () => Array.from({ length: count }, (_, i) => at(i % 7, (i % 7) * 2)),
    () => Array.from({ length: count }, () => at(Math.floor(random() * 4), Math.floor(random() * 4))),
    () =>
      Array.from({ length: count }, () =>
        at((Math.floor(random() * 3) * 1e-7) / size, (Math.floor(random() * 3) * 1e-7) / size),
      ),
    () => walk(count, random).map(([x, y]) => at(x, y)),
    () => Array.from({ length: count }, () => at(0, 0)),
  ];
  const ring = (shapes[Math.floor(random() * shapes.length)] ?? (() => []))();
  const [first] = ring;
  if (first !== undefined) ring.push(first);
  if (random() < 0.15) {
    const hole: Position[] = [at(0.1, 0.1), at(0.3, 0.1), at(0.3, 0.3), at(-0.2, 0.4), at(0.1, 0.1)];
    return { type: "Polygon", coordinates: [ring, hole] };
  }
  if (random() < 0.1) {
    const second = ring.map(([lng, lat]): Position => [lng + size * 0.3, lat]);
    return { type: "MultiPolygon", coordinates: [[ring], [second]] };
  }
  return { type: "Polygon", coordinates: [ring] };
}

function walk(count: number, random: () => number): Position[] {
  let x = 0;
  let y = 0;
  let heading = random() * 7;
  return Array.from({ length: count }, (): Position => {
    heading += (random() - 0.5) * 2.5;
    x += Math.cos(heading) * 0.1;
    y += Math.sin(heading) * 0.1;
    return [x, y];
  });
}
