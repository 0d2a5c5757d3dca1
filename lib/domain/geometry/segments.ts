/** A point of any plane: grid units or metres. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Squared distance of a point to the segment a–b, in the plane's unit squared. */
export function squaredDistanceToSegment(p: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return (p.x - a.x - along * dx) ** 2 + (p.y - a.y - along * dy) ** 2;
}

/** Twice the signed area of a, b, c: positive when c lies left of a→b. Exact for grid points. */
export function turn(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Is p on the closed segment a–b? Exact for grid points. */
export function isOnSegment(p: PlanePoint, a: PlanePoint, b: PlanePoint): boolean {
  return (
    Math.min(a.x, b.x) <= p.x &&
    p.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= p.y &&
    p.y <= Math.max(a.y, b.y) &&
    turn(a, b, p) === 0
  );
}

/** Have the closed segments a–b and c–d at least one point in common? */
export function segmentsMeet(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): boolean {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return false;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return false;
  return (
    Math.sign(turn(a, b, c)) * Math.sign(turn(a, b, d)) <= 0 &&
    Math.sign(turn(c, d, a)) * Math.sign(turn(c, d, b)) <= 0
  );
}

/** Squared distance of the segments a–b and c–d; 0 when they meet. */
export function squaredDistanceOfSegments(
  a: PlanePoint,
  b: PlanePoint,
  c: PlanePoint,
  d: PlanePoint,
): number {
  if (segmentsMeet(a, b, c, d)) return 0;
  return Math.min(
    squaredDistanceToSegment(a, c, d),
    squaredDistanceToSegment(b, c, d),
    squaredDistanceToSegment(c, a, b),
    squaredDistanceToSegment(d, a, b),
  );
}
