import * as z from "zod";
import { geometrySchema, type Geometry, type Position } from "../drawing/document";
import { LIMITS } from "../drawing/terms";
import { simplifyLine } from "../geometry/simplify";

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
const line = z
  .array(
    z
      .array(z.number())
      .min(2)
      .transform(([x = 0, y = 0]): [number, number] => [x, y]),
  )
  .min(1);
const NAMES = ["name", "Name", "NAME", "title", "bezeichnung", "Stadtteil", "stadtteil"];

/**
 * Areas of a GeoJSON text (RFC 7946: EPSG:4326, lng before lat), each with its name where the file has one. An outline with
 * more corners than a shape may have, as offices draw them, loses those that matter least.
 */
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
  return { type: shape.type, coordinates: ringsOf(shape["coordinates"]) };
}

function ringsOf(value: unknown): unknown {
  const ring = line.safeParse(value);
  if (ring.success) return drawable(ring.data);
  return Array.isArray(value) ? value.map(ringsOf) : value;
}

/** Within a metre of what was drawn; farther off only as far as it takes. */
function drawable(ring: readonly [number, number][]): [number, number][] {
  let kept = [...ring];
  for (let meters = 1; kept.length > LIMITS.verticesPerLocation; meters *= 2)
    kept = simplifyLine(ring, meters);
  return kept;
}

/** A ring through corners, closed; null for fewer than three different ones. */
export function areaThrough(corners: readonly Position[]): Geometry | null {
  const [first] = corners;
  const different = new Set(corners.map(String)).size;
  if (!first || different < 3) return null;
  return { type: "Polygon", coordinates: [[...corners, first]] };
}
