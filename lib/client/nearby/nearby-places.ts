import { middleOf } from "@/lib/domain/drawing/describe";
import type { Geometry, Position } from "@/lib/domain/drawing/document";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import type { NamedPlace, PlaceKind } from "@/lib/domain/nearby/find-places";

const SCHEMATIC_URL = "/basemap/schematic.json";

/** The bundled map as `scripts/make-schematic.mjs` writes it. */
export interface SchematicMap {
  features: readonly { properties: { layer: string; name?: string }; geometry: Shape }[];
}
type Shape = Geometry | { type: "MultiLineString"; coordinates: Position[][] };

/** What a layer of the schematic map is in words; layers that are not here have no names to look for. */
const KIND_OF: Readonly<Record<string, PlaceKind>> = {
  station: "stop",
  street: "street",
  motorway: "street",
  quarter: "quarter",
  park: "park",
  wood: "park",
  water: "water",
  airport: "landmark",
  landmark: "landmark",
};

let loading: Promise<readonly NamedPlace[] | null> | null = null;

/**
 * Everything with a name on the bundled map, from the tablet's own copy; null when it is not there. There is no search
 * by voice: browsers send what they hear to somebody else.
 */
export function nearbyPlaces(): Promise<readonly NamedPlace[] | null> {
  return (loading ??= load().catch(() => {
    loading = null; // a network that failed may be back the next time
    return null;
  }));
}

async function load(): Promise<readonly NamedPlace[]> {
  const response = await fetch(SCHEMATIC_URL);
  return placesOf((await response.json()) as SchematicMap);
}

/** The named places of a schematic map, each name and kind once. */
export function placesOf({ features }: SchematicMap): NamedPlace[] {
  const all = features.flatMap(({ properties: { layer, name }, geometry }) => {
    const kind = KIND_OF[layer];
    return kind && name ? [{ name, kind, at: middlePoint(geometry) }] : [];
  });
  const quarters = all.filter(({ kind }) => kind === "quarter");
  const named = all.map((place) => ({
    ...place,
    quarter: place.kind === "quarter" ? null : nearest(quarters, place.at),
  }));
  return [...new Map(named.map((place) => [`${place.kind} ${place.name} ${place.quarter}`, place])).values()];
}

/** A spot on a line itself, not beside its bends; for other shapes the middle. */
function middlePoint(shape: Shape): Position {
  if (shape.type === "MultiLineString")
    return middlePoint({ type: "LineString", coordinates: shape.coordinates[0] ?? [] });
  if (shape.type !== "LineString") return middleOf(shape);
  return shape.coordinates[Math.floor(shape.coordinates.length / 2)] ?? middleOf(shape);
}

function nearest(quarters: readonly { name: string; at: Position }[], at: Position): string | null {
  const [first] = quarters.toSorted((a, b) => distanceMeters(a.at, at) - distanceMeters(b.at, at));
  return first?.name ?? null;
}
