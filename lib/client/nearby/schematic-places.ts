import { middleOf } from "@/lib/domain/drawing/describe";
import type { Geometry, Position } from "@/lib/domain/drawing/document";
import { inQuarter, isQuarter } from "@/lib/domain/nearby/join-places";
import type { NamedPlace, PlaceKind } from "@/lib/domain/nearby/named-place";

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

/** Everything with a name on the bundled map, from the tablet's own copy. */
export async function schematicPlaces(): Promise<NamedPlace[]> {
  const response = await fetch(SCHEMATIC_URL);
  return placesOf((await response.json()) as SchematicMap);
}

/** The named places of a schematic map, each name and kind once in a quarter. */
export function placesOf({ features }: SchematicMap): NamedPlace[] {
  const all = features.flatMap(({ properties: { layer, name }, geometry }) => {
    const kind = KIND_OF[layer];
    return kind && name ? [{ name, otherNames: {}, kind, at: middlePoint(geometry) }] : [];
  });
  const quarters = all.filter(isQuarter);
  const places = all.map((place) => inQuarter(place, quarters));
  return [
    ...new Map(places.map((place) => [`${place.kind} ${place.name} ${place.quarter}`, place])).values(),
  ];
}

/** A spot on a line itself, not beside its bends; for other shapes the middle. */
function middlePoint(shape: Shape): Position {
  if (shape.type === "MultiLineString")
    return middlePoint({ type: "LineString", coordinates: shape.coordinates[0] ?? [] });
  if (shape.type !== "LineString") return middleOf(shape);
  return shape.coordinates[Math.floor(shape.coordinates.length / 2)] ?? middleOf(shape);
}
