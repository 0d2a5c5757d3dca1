import * as z from "zod";
import { geometrySchema, type Geometry, type Position } from "../drawing/document";

export type ReadBoundaries =
  | { ok: true; spaces: { name: string; boundary: Geometry }[] }
  /** `not-json`: no GeoJSON text · `no-area`: nothing with an inside · `not-degrees`: metres or swapped beyond doubt. */
  | { ok: false; reason: "not-json" | "no-area" | "not-degrees" };

const geometry = z.looseObject({ type: z.string() });
const feature = z.object({
  type: z.literal("Feature"),
  geometry: geometry.nullable(),
  properties: z.record(z.string(), z.unknown()).nullable().optional(),
});
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });
const NAMES = ["name", "Name", "NAME", "title", "bezeichnung", "Stadtteil", "stadtteil"];

/** Areas of a GeoJSON text (RFC 7946: EPSG:4326, lng before lat), each with its name where the file has one. */
export function readBoundaries(text: string): ReadBoundaries {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, reason: "not-json" };
  }
  const areas = featuresOf(content).filter(
    ({ shape }) => shape.type === "Polygon" || shape.type === "MultiPolygon",
  );
  if (areas.length === 0) return { ok: false, reason: "no-area" };
  const spaces = [];
  for (const { name, shape } of areas) {
    const read = geometrySchema.safeParse(flat(shape));
    if (!read.success) return { ok: false, reason: "not-degrees" };
    spaces.push({ name, boundary: read.data });
  }
  return { ok: true, spaces };
}

interface Named {
  name: string;
  shape: z.infer<typeof geometry>;
}

function featuresOf(content: unknown): Named[] {
  const many = collection.safeParse(content);
  if (many.success) return many.data.features.flatMap(featuresOf);
  const one = feature.safeParse(content);
  if (one.success) {
    const { geometry: shape, properties } = one.data;
    const name = NAMES.map((key) => properties?.[key]).find((value) => typeof value === "string") ?? "";
    return shape ? [{ name, shape }] : [];
  }
  const bare = geometry.safeParse(content);
  return bare.success ? [{ name: "", shape: bare.data }] : [];
}

/** Without heights: a third number in a position means nothing here. */
function flat(shape: z.infer<typeof geometry>): unknown {
  return { type: shape.type, coordinates: withoutHeights(shape["coordinates"]) };
}

function withoutHeights(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return typeof value[0] === "number" ? value.slice(0, 2) : value.map(withoutHeights);
}

/** A ring through corners, closed; null for fewer than three different ones. */
export function areaThrough(corners: readonly Position[]): Geometry | null {
  const [first] = corners;
  const different = new Set(corners.map(String)).size;
  if (!first || different < 3) return null;
  return { type: "Polygon", coordinates: [[...corners, first]] };
}
