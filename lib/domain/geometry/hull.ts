import { turn, type PlanePoint } from "./segments";

/**
 * The convex hull, anticlockwise and without collinear points; fewer than three points when all lie on one line.
 * Cost O(n log n). Source: Andrew 1979, Information Processing Letters 9(5).
 */
export function convexHull(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly PlanePoint[]): PlanePoint[] => {
    const chain: PlanePoint[] = [];
    for (const point of ordered) {
      for (
        let b = chain.at(-1), a = chain.at(-2);
        a && b && turn(a, b, point) <= 0;
        b = chain.at(-1), a = chain.at(-2)
      ) {
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
