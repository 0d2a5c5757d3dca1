import type { LegendContent, LegendEntry } from "./picture";

/** Width of a drawing in its own units; everything in it is measured in them. */
export const DRAWING_WIDTH = 1000;
const SIZES = { small: 17, text: 19, heading: 32 } as const;
const LEADING = 1.38;
/** Mean width of a letter in ems, a little generous: there may be nothing to measure with. */
const LETTER = { 400: 0.545, 650: 0.59 } as const;
const SWATCH = 52;
const GAP = 28;

export interface Row {
  readonly text: string;
  /** From the side where reading starts. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: keyof typeof LETTER;
}

export interface DrawingLayout {
  readonly height: number;
  /** Top of the map. */
  readonly mapTop: number;
  readonly rows: readonly Row[];
  readonly swatches: readonly { readonly entry: LegendEntry; readonly x: number; readonly y: number }[];
}

/**
 * Where everything stands in a drawing: what it is above the map, how to read it below. Text is broken by an estimate of
 * its width, so that a server, which has no letters to measure, sets the same rows as a browser.
 */
export function layoutDrawing(legend: LegendContent, mapHeight: number): DrawingLayout {
  const rows: Row[] = [];
  const swatches: { entry: LegendEntry; x: number; y: number }[] = [];
  let y = 0;
  const write = (text: string, size: number, weight: Row["weight"]) => {
    for (const row of rowsOf(text, size, weight)) {
      y += size * LEADING;
      rows.push({ text: row, x: 0, y: y - size * 0.35, size, weight });
    }
  };
  write(legend.study, SIZES.text, 650);
  write(legend.heading, SIZES.heading, 650);
  write(`${legend.basis} · ${legend.release}`, SIZES.text, 400);
  const mapTop = y + 14;
  y = mapTop + mapHeight + 16;
  write(legend.title, SIZES.text, 650);
  y += 6;
  let x = 0;
  for (const entry of legend.entries) {
    const width = SWATCH + widthOf(entry.text, SIZES.text, 400);
    if (x > 0 && x + width > DRAWING_WIDTH) {
      x = 0;
      y += 36;
    }
    swatches.push({ entry, x, y });
    rows.push({ text: entry.text, x: x + SWATCH, y: y + 21, size: SIZES.text, weight: 400 });
    x += width + GAP;
  }
  y += 40;
  write(legend.notes.join(" "), SIZES.small, 400);
  if (legend.example !== null) write(legend.example, SIZES.text, 650);
  return { height: Math.ceil(y + 8), mapTop, rows, swatches };
}

const widthOf = (text: string, size: number, weight: Row["weight"]) => text.length * size * LETTER[weight];

/** A text in rows no wider than the drawing, broken between words. */
function rowsOf(text: string, size: number, weight: Row["weight"]): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= DRAWING_WIDTH)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
