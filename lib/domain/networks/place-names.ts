import type { Placed } from "./ring-layout";

/** Where a name stands beside its sign: where its text begins or what it is centred on, in units of the drawing. */
export interface PlacedName {
  id: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

/** In units of the drawing; `letterWidth` is a mean of the type, so that boxes are nearly right. */
export interface NameSizes {
  radius: number;
  gap: number;
  letterWidth: number;
  lineHeight: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places names so that they cover neither signs nor each other where that can be had: outwards, inwards, above or below their
 * sign, whichever covers least, in the order of the list. The same list gives the same places. Cost O(n²).
 */
export function placeNames(
  placed: readonly Placed[],
  names: ReadonlyMap<string, string>,
  sizes: NameSizes,
): PlacedName[] {
  const { radius } = sizes;
  const signs = placed.map(({ x, y }) => boxAround(x, y, radius, radius));
  const taken: Box[] = [];
  return placed.flatMap((one, place) => {
    const name = names.get(one.id);
    if (name === undefined) return [];
    const others = signs.filter((_, sign) => sign !== place);
    const [first, ...rest] = candidates(one, name.length * sizes.letterWidth, sizes).map((candidate) => ({
      ...candidate,
      covered: [...others, ...taken].reduce((sum, box) => sum + overlap(candidate.box, box), 0),
    }));
    if (!first) return [];
    const best = rest.reduce((least, other) => (other.covered < least.covered ? other : least), first);
    taken.push(best.box);
    return [best.name];
  });
}

function candidates({ id, x, y }: Placed, width: number, sizes: NameSizes): { name: PlacedName; box: Box }[] {
  const { radius, gap, lineHeight } = sizes;
  const half = lineHeight / 2;
  const aside = (side: 1 | -1) => {
    const edge = x + side * (radius + gap);
    const box = boxAround(edge + (side * width) / 2, y, width / 2, half);
    return { name: { id, x: edge, y, anchor: side > 0 ? ("start" as const) : ("end" as const) }, box };
  };
  const over = (side: 1 | -1) => {
    const level = y + side * (radius + gap + half);
    return {
      name: { id, x, y: level, anchor: "middle" as const },
      box: boxAround(x, level, width / 2, half),
    };
  };
  return [
    ...(x >= 0 ? [aside(1), aside(-1)] : [aside(-1), aside(1)]),
    ...(y >= 0 ? [over(1), over(-1)] : [over(-1), over(1)]),
  ];
}

const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

/** Area that two boxes share. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
