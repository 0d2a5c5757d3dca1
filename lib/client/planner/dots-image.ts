const SIZE = 20;
const RADIUS = 3.1;

/**
 * A tile of dots for "somewhere in this area": two staggered dots on nothing, at two pixels a CSS pixel.
 * Hatching would say "avoid".
 */
export function dotsImage(colour: string): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  const rgb = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const cover = Math.max(
        ...[
          [5, 5],
          [15, 15],
        ].map(([cx = 0, cy = 0]) => RADIUS + 0.5 - Math.hypot(x + 0.5 - cx, y + 0.5 - cy)),
      );
      data.set([...rgb, Math.round(255 * Math.min(1, Math.max(0, cover)))], (y * SIZE + x) * 4);
    }
  }
  return { width: SIZE, height: SIZE, data };
}
