import * as z from "zod";
import {
  finishedTable,
  unreadable,
  type CoordinateSystem,
  type FileShape,
  type ImportRow,
  type ReadTable,
} from "./table";

const feature = z.looseObject({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});
const collection = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  crs: z.looseObject({ properties: z.looseObject({ name: z.string() }) }).nullish(),
});

const position = z
  .array(z.number())
  .min(2)
  .transform(([x = 0, y = 0]) => [x, y] as const); // a height is left out
const polygon = z.array(z.array(position).min(4)).min(1);
const shape = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: position }),
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);

/**
 * Features as rows (RFC 7946), their properties as columns in the order in which they first appear. The older `crs`
 * member is understood for EPSG:4326 and 25832; another system is refused rather than guessed.
 */
export function readGeoJson(text: string): ReadTable {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable("not-json");
  }
  const read = collection.safeParse(json);
  if (!read.success) return unreadable("no-features");
  const { crs, features } = read.data;
  const system = crs ? systemNamed(crs.properties.name) : null;
  if (crs && system === null) return unreadable("other-system");
  const parsed = features.map((one) => feature.safeParse(one));
  const columns = [...new Set(parsed.flatMap(({ data }) => Object.keys(data?.properties ?? {})))];
  const rows = parsed.map(({ data }, index): ImportRow => {
    const properties = data?.properties ?? {};
    const drawn = shapeOf(data?.geometry);
    return {
      line: index + 1,
      cells: columns.map((column) => (Object.hasOwn(properties, column) ? cellOf(properties[column]) : "")),
      shape: drawn === "unknown" ? null : drawn,
      fault: data === undefined || drawn === "unknown" ? "shape" : null,
    };
  });
  return finishedTable({ format: "geojson", columns, rows, system });
}

function systemNamed(name: string): CoordinateSystem | null {
  if (/(CRS84|EPSG:{1,2}(\d[\d.]*:)?4326)$/i.test(name)) return "EPSG:4326";
  return /EPSG:{1,2}(\d[\d.]*:)?25832$/i.test(name) ? "EPSG:25832" : null;
}

function shapeOf(geometry: unknown): FileShape | null | "unknown" {
  if (geometry === null || geometry === undefined) return null;
  const read = shape.safeParse(geometry);
  if (!read.success) return "unknown";
  if (read.data.type !== "Polygon") return read.data as FileShape;
  return { type: "MultiPolygon", coordinates: [read.data.coordinates] };
}

/** A property as a person would read it in a table; lists with commas. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellOf).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value as string | number | boolean).trim();
}
