/** Writes public/basemap/schematic.json from the hand-drawn district of scripts/schematic/. Same input, same bytes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as district from "./schematic/district.mjs";
import { fillIn } from "./schematic/fill-in.mjs";
import { seeded, smooth, thin, toLngLat, toMeters } from "./schematic/plane.mjs";

const curve = (points, step = 45) => smooth(points.map(toMeters), step);
const outline = (points, step = 70) => smooth(points.map(toMeters), step, true);
const line = (points) => ({ type: "LineString", coordinates: thin(points, 1.5).map(toLngLat) });
const lines = (all) => ({
  type: "MultiLineString",
  coordinates: all.map((one) => thin(one, 1.5).map(toLngLat)),
});
const polygon = (points) => ({ type: "Polygon", coordinates: [counterClockwise(points.map(toLngLat))] });
const point = (at) => ({ type: "Point", coordinates: at });
const feature = (layer, geometry, properties = {}) => ({
  type: "Feature",
  properties: { layer, ...properties },
  geometry,
});
const named = ({ name }) => (name ? { name } : {});

function counterClockwise(ring) {
  let doubled = 0;
  for (let i = 1; i < ring.length; i += 1)
    doubled += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  return doubled > 0 ? [...ring].reverse() : ring;
}

const motorways = district.motorways.map((way) => ({ ...way, line: curve(way.points) }));
const rails = district.rails.map((way) => ({ ...way, line: curve(way.points) }));
const streets = district.streets.map((way) => ({ ...way, line: curve(way.points) }));
const green = [...district.woods, ...district.parks].map((area) => ({
  ...area,
  ring: outline(area.points, 50),
}));
const blue = district.waters.map((area) => ({ ...area, ring: outline(area.points, 30) }));
const airport = outline(district.airport.points);

const world = {
  streets: streets.map((street) => street.line),
  barriers: [...motorways, ...rails].map((way) => way.line),
  closedGround: [...green, ...blue].map((area) => area.ring).concat([airport]),
};
const filled = district.neighbourhoods.map((place, index) =>
  fillIn({ ...place, ring: place.ring.map(toMeters) }, world, seeded(600 + index)),
);

const features = [
  ...district.settled.map((area) => feature("land", polygon(outline(area.points)))),
  ...green.map((area, i) =>
    feature(i < district.woods.length ? "wood" : "park", polygon(area.ring), named(area)),
  ),
  ...blue.map((area) => feature("water", polygon(area.ring), named(area))),
  feature("airport", polygon(airport), { name: district.airport.name }),
  ...filled.map((all) => feature("street", lines(all), { class: "minor", minZoom: 13 })),
  ...streets.map((street) => feature("street", line(street.line), { class: street.class, ...named(street) })),
  ...rails.map((way) => feature("rail", line(way.line), named(way))),
  ...motorways.map((way) => feature("motorway", line(way.line), named(way))),
  ...district.quarters.map(({ name, at, minZoom }) =>
    feature("quarter", point(at), { name, ...(minZoom ? { minZoom } : {}) }),
  ),
  ...district.stations.map(({ name, at }) => feature("station", point(at), { kind: "station", name })),
  ...district.landmarks.map(({ kind, name, at }) =>
    feature("landmark", point(at), { kind, ...(name ? { name } : {}) }),
  ),
];

const target = new URL("../public/basemap/schematic.json", import.meta.url);
mkdirSync(new URL(".", target), { recursive: true });
const text = `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
writeFileSync(target, text);
console.log(`${fileURLToPath(target)}: ${features.length} features, ${(text.length / 1024).toFixed(0)} kB`);
