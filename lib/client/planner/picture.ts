import { INK } from "@/lib/client/map/palette";
import type { LegendContent, LegendEntry } from "./legend-content";
import { CLASS_COLOURS, ZONE_OPACITY } from "./zone-colours";

const PAPER = "#fbfaf7";
const FONT = '"Noto Sans", "Noto Sans Arabic", system-ui, sans-serif';
/** CSS pixels: the strip beside the map, margins, line heights. */
const STRIP = 300;
const MARGIN = 20;

/**
 * The map as drawn with title, legend, n, date and release number set beside it, as PNG at the map's resolution.
 * Null when the browser cannot make it.
 */
export async function surfacePicture(
  map: HTMLCanvasElement,
  legend: LegendContent,
  direction: "ltr" | "rtl",
): Promise<Blob | null> {
  const ratio = map.width / Math.max(1, map.clientWidth);
  const [width, height] = [map.clientWidth + STRIP + MARGIN, Math.max(map.clientHeight, 560)];
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((width + MARGIN) * ratio);
  canvas.height = Math.round((height + 2 * MARGIN) * ratio);
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  await document.fonts.ready;
  pen.scale(ratio, ratio);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const mapLeft = direction === "rtl" ? STRIP + MARGIN : MARGIN;
  pen.drawImage(map, mapLeft, MARGIN, map.clientWidth, map.clientHeight);
  pen.strokeStyle = INK;
  pen.strokeRect(mapLeft + 0.5, MARGIN + 0.5, map.clientWidth - 1, map.clientHeight - 1);
  pen.direction = direction;
  pen.textAlign = "start";
  pen.textBaseline = "top";
  const start = direction === "rtl" ? STRIP : map.clientWidth + 2 * MARGIN;
  writeLegend(pen, legend, start, direction === "rtl" ? -1 : 1);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Writes downwards from `start`, towards `sign` (1: to the right). */
function writeLegend(
  pen: CanvasRenderingContext2D,
  legend: LegendContent,
  start: number,
  sign: 1 | -1,
): void {
  const room = STRIP - MARGIN - 10;
  let y = MARGIN;
  const write = (text: string, size: number, weight: number, indent = 0, colour = INK) => {
    pen.font = `${weight} ${size}px ${FONT}`;
    pen.fillStyle = colour;
    for (const row of rowsOf(pen, text, room - indent)) {
      pen.fillText(row, start + sign * indent, y);
      y += Math.round(size * 1.4);
    }
  };
  write(legend.study, 15, 650);
  y += 4;
  write(legend.heading, 22, 650);
  y += 8;
  write(legend.basis, 14, 650);
  write(legend.release, 14, 400);
  y += 14;
  write(legend.title, 14, 650);
  y += 4;
  for (const entry of legend.entries) {
    drawSwatch(pen, legend, entry, sign === 1 ? start : start - 28, y - 1);
    write(entry.text, 14, 400, 38);
    y += 5;
  }
  y += 10;
  for (const note of legend.notes) {
    write(note, 13, 400);
    y += 4;
  }
  if (legend.example) {
    y += 8;
    write(legend.example, 14, 650);
  }
}

function drawSwatch(
  pen: CanvasRenderingContext2D,
  legend: LegendContent,
  entry: LegendEntry,
  x: number,
  y: number,
): void {
  const colour = CLASS_COLOURS[legend.attitude][entry.step] ?? INK;
  pen.save();
  pen.strokeStyle = INK;
  pen.fillStyle = colour;
  if (entry.kind === "boundary") {
    pen.lineWidth = 2;
    pen.setLineDash([9, 3, 2, 3]);
    pen.beginPath();
    pen.moveTo(x, y + 10);
    pen.lineTo(x + 28, y + 10);
    pen.stroke();
  } else {
    pen.globalAlpha = ZONE_OPACITY;
    if (entry.kind === "class") pen.fillRect(x, y, 28, 20);
    pen.globalAlpha = 1;
    pen.strokeRect(x, y, 28, 20);
  }
  if (entry.kind === "rest") {
    for (const [dx, dy] of [
      [4, 6],
      [14, 6],
      [24, 6],
      [9, 14],
      [19, 14],
    ] as const) {
      pen.beginPath();
      pen.arc(x + dx, y + dy, 2.3, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  pen.restore();
}

/** A text in rows no wider than `room`, broken between words. */
function rowsOf(pen: CanvasRenderingContext2D, text: string, room: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= room)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
