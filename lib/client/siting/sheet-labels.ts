/** A text on the drawing of a sheet: lines of it, the first one's baseline at `y`. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
}

interface Type {
  readonly size: number;
  /** Mean width of a letter as a share of the size. */
  readonly letter: number;
}

/** Names of proposed sites, and of parts of the city. */
export const SITE_TYPE: Type = { size: 20, letter: 0.58 };
export const AREA_TYPE: Type = { size: 19, letter: 0.55 };
/** Of the sign of a proposed site, and of the ring of another one. */
export const SIGN_RADIUS = 20;
export const RING_RADIUS = 7;

const LEADING = 1.15;
/** Letters of a line, and lines of a name; whole it stands in the sentences beside. */
const LETTERS = 26;
const LINES = 2;
const GAP = 7;

type Place = readonly [x: number, y: number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * Where names stand on a drawing of `width` × `height`: those of sites beside their signs, else below or above; those of areas
 * about their middles. None stands on another, on a sign, on a ring or beyond the frame; an area's name without any room is
 * left out, a site's never.
 */
export function sheetLabels(
  sites: readonly { readonly name: string; readonly at: Place }[],
  areas: readonly { readonly name: string; readonly at: Place }[],
  rings: readonly Place[],
  { width, height }: { readonly width: number; readonly height: number },
): { sites: Label[]; areas: Label[] } {
  const around = ([x, y]: Place, radius: number): Box => [x - radius, y - radius, x + radius, y + radius];
  const taken = [
    ...sites.map(({ at }) => around(at, SIGN_RADIUS)),
    ...rings.map((at) => around(at, RING_RADIUS)),
  ];
  const isFree = ([left, top, right, bottom]: Box) =>
    left >= 0 &&
    top >= 0 &&
    right <= width &&
    bottom <= height &&
    taken.every(([l, t, r, b]) => right <= l || left >= r || bottom <= t || top >= b);
  const firstFree = (labels: readonly Label[], type: Type) => {
    const free = labels.find((label) => isFree(boxOf(label, type)));
    if (free) taken.push(boxOf(free, type));
    return free;
  };
  return {
    sites: sites.map(({ name, at: [x, y] }) => {
      const lines = linesOf(name);
      const { size } = SITE_TYPE;
      const more = (lines.length - 1) * size * LEADING;
      const beside = y + size * 0.35 - more / 2;
      const right: Label = { x: x + SIGN_RADIUS + GAP, y: beside, anchor: "start", lines };
      const left: Label = { ...right, x: x - SIGN_RADIUS - GAP, anchor: "end" };
      const below: Label = { x, y: y + SIGN_RADIUS + GAP + size * 0.8, anchor: "middle", lines };
      const above: Label = { ...below, y: y - SIGN_RADIUS - GAP - more };
      const sides = x > width / 2 ? [left, right] : [right, left];
      return firstFree([...sides, below, above], SITE_TYPE) ?? sides[0] ?? right;
    }),
    areas: areas.flatMap(({ name, at: [x, y] }) => {
      const { size } = AREA_TYPE;
      const steps = [0, -1, 1, -2, 2].map((step) => y + size * (0.35 + 1.2 * step));
      return (
        firstFree(
          steps.map((line): Label => ({ x, y: line, anchor: "middle", lines: [name] })),
          AREA_TYPE,
        ) ?? []
      );
    }),
  };
}

/** Whole words; what does not fit any more is left out with a sign of it. */
export function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= LETTERS)
      lines[lines.length - 1] = `${line} ${word}`;
    else if (lines.length < LINES) lines.push(word.slice(0, LETTERS));
    else {
      lines[lines.length - 1] = `${line} …`;
      break;
    }
  }
  return lines;
}

function boxOf({ x, y, anchor, lines }: Label, { size, letter }: Type): Box {
  const long = Math.max(...lines.map((line) => line.length)) * letter * size;
  const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
  return [left, y - size * 0.8, left + long, y + size * (0.25 + LEADING * (lines.length - 1))];
}

/** From one line of a label to the next. */
export const leadingOf = ({ size }: Type): number => size * LEADING;
