import type { FeatureCollection, MultiPolygon, Point } from "geojson";
import { classOf } from "@/lib/domain/privacy/classes";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { labelPoint } from "./label-point";

export interface ZoneProperties {
  /** Position in the list shown beside the map; identifies the zone on both. */
  readonly place: number;
  readonly step: number;
  readonly rest: boolean;
  /** The number as written in the page's language. */
  readonly text: string;
}

export interface ZoneFeatures {
  readonly areas: FeatureCollection<MultiPolygon, ZoneProperties>;
  readonly labels: FeatureCollection<Point, ZoneProperties>;
}

/** What the map draws for the zones of one attitude, in the order of the list. */
export function zoneFeatures(zones: readonly ShownZone[], write: (persons: number) => string): ZoneFeatures {
  const properties = zones.map((zone, place): ZoneProperties => ({
    place,
    step: classOf(zone.persons),
    rest: zone.rest,
    text: write(zone.persons),
  }));
  const of = <G>(geometry: (zone: ShownZone) => G) =>
    zones.flatMap((zone, place) => {
      const own = properties[place];
      return own ? [{ type: "Feature" as const, id: place, geometry: geometry(zone), properties: own }] : [];
    });
  return {
    areas: { type: "FeatureCollection", features: of((zone) => zone.shape as MultiPolygon) },
    labels: {
      type: "FeatureCollection",
      features: of((zone): Point => ({ type: "Point", coordinates: labelPoint(zone.shape) })),
    },
  };
}
