import type { Feature, FeatureCollection, MultiPolygon, Point } from "geojson";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { MapContext, Picture, PictureZone } from "./picture";

export interface ZoneProperties {
  /** Position in the list shown beside the map; identifies the zone on both. */
  readonly place: number;
  readonly look: PictureZone["look"];
  readonly colour: string;
  readonly text: string;
}

/** What the map draws of a picture, in the order of the list. */
export function zoneFeatures({ zones, ground }: Picture) {
  const properties = zones.map(({ look, colour, text }, place): ZoneProperties => ({
    place,
    look,
    colour,
    text,
  }));
  return {
    areas: collect(zones.map(({ shape }, place) => area(shape, properties[place]))),
    numbers: collect(zones.map(({ at }, place) => point(at, properties[place]))),
    ground: collect(ground.map(({ shape, colour }) => area(shape, { colour }))),
  };
}

/** What the register knows, as lines, signs and names. */
export function contextFeatures({ institutions, quarters }: MapContext) {
  return {
    quarters: collect(quarters.map(({ shape }) => area(shape, {}))),
    names: collect<Point>([
      ...quarters.map(({ at, label }) => point(at, { text: label, sort: "quarter" })),
      ...institutions.map(({ at, name }) => point(at, { text: name, sort: "institution" })),
    ]),
  };
}

export const shapes = (all: readonly ZoneShape[]) => collect(all.map((shape) => area(shape, {})));

const collect = <G extends MultiPolygon | Point>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: "FeatureCollection",
  features,
});

const area = (shape: ZoneShape, properties: object = {}): Feature<MultiPolygon> => ({
  type: "Feature",
  geometry: shape,
  properties: { ...properties },
});

const point = (at: readonly [number, number], properties: object = {}): Feature<Point> => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [...at] },
  properties: { ...properties },
});
