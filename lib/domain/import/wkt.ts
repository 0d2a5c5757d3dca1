import type { FilePosition, FileShape } from "./table";

/** POINT, POLYGON and MULTIPOLYGON of well-known text (OGC 06-103r4), heights left out; null for anything else. */
export function readWkt(text: string): FileShape | null {
  const match = /^\s*(?:SRID=\d+;)?\s*(POINT|POLYGON|MULTIPOLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is.exec(text);
  const [, name, body] = match ?? [];
  if (name === undefined || body === undefined || !/^[\d\s().,eE+-]+$/.test(body)) return null;
  let nested: unknown;
  try {
    // Positions become pairs, brackets lists: the text is then JSON.
    nested = JSON.parse(
      body
        .replaceAll(
          /([-+\d.eE]+)\s+([-+\d.eE]+)(?:\s+[-+\d.eE]+)*/g,
          (_all, x: string, y: string) => `[${Number(x)},${Number(y)}]`,
        )
        .replaceAll("(", "[")
        .replaceAll(")", "]"),
    );
  } catch {
    return null;
  }
  if (!Array.isArray(nested)) return null;
  if (name.toUpperCase() === "POINT") {
    const [at] = nested as unknown[];
    return isPosition(at) ? { type: "Point", coordinates: at } : null;
  }
  const polygons = name.toUpperCase() === "POLYGON" ? [nested as unknown[]] : (nested as unknown[]);
  return isPolygons(polygons) ? { type: "MultiPolygon", coordinates: polygons } : null;
}

const isPosition = (value: unknown): value is FilePosition =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((one) => typeof one === "number" && Number.isFinite(one));

const isPolygons = (value: unknown): value is FilePosition[][][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (polygon) =>
      Array.isArray(polygon) &&
      polygon.length > 0 &&
      polygon.every((ring) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition)),
  );
