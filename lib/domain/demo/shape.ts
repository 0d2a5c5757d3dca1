import type { Geometry, Location, Position, Sketch } from "../drawing/document";
import type { Kind } from "../drawing/terms";
import { repairGeometry } from "../geometry/repair";
import { simplifyLine } from "../geometry/simplify";
import { along, loop, moved, tap, wayBetween } from "./finger";
import type { Random } from "../statistics/random";

/** What an invented person meant to draw; positions lng, lat. */
export type Intent =
  | { shape: "spot"; at: Position }
  | { shape: "circle"; at: Position; radiusMeters: number }
  | { shape: "outline"; at: Position; radiusMeters: number }
  | { shape: "way"; from: Position; to: Position; via: Position | null };

export interface Drawn {
  kind: Kind;
  sketch: Sketch;
  geometry: Geometry;
  radiusMeters: number | null;
}

/** Standard deviation of the place meant around the place drawn, in metres, by how sure a person is. */
export const ERROR_METERS = { exact: 40, about: 100, area: 250 } as const;

const FINGER_METERS = 12;

/**
 * Draws an intent as a finger would, off by the error of its certainty, and reads it as the tablet does: a spot or
 * small circle becomes a point, a way a line, an outline a polygon; lines simplified to what a finger means (metres).
 */
export function draw(
  intent: Intent,
  certainty: Location["certainty"],
  colour: string,
  random: Random,
): Drawn {
  const error = ERROR_METERS[certainty ?? "about"];
  const off = (at: Position, share = 1) =>
    moved(at, random.normal(error * share), random.normal(error * share));
  const colours = [colour];
  switch (intent.shape) {
    case "spot": {
      const at = off(intent.at);
      return {
        kind: "place",
        sketch: sketchOf([tap(at, random)], colours),
        geometry: { type: "Point", coordinates: at },
        radiusMeters: null,
      };
    }
    case "circle": {
      const at = off(intent.at);
      const stroke = along(loop(at, intent.radiusMeters, 0.08, random), 3, random);
      const radiusMeters = Math.round(intent.radiusMeters);
      return {
        kind: "place",
        sketch: sketchOf([stroke], colours),
        geometry: { type: "Point", coordinates: at },
        radiusMeters,
      };
    }
    case "outline": {
      const stroke = along(loop(off(intent.at, 0.6), intent.radiusMeters, 0.24, random), 6, random);
      const outline = simplifyLine(positionsOf(stroke), FINGER_METERS);
      const ring: Position[] = outline.length < 3 ? positionsOf(stroke) : outline;
      const first = ring[0] ?? intent.at;
      const geometry = repairGeometry({ type: "Polygon", coordinates: [[...ring, first]] });
      return { kind: "area", sketch: sketchOf([stroke], colours), geometry, radiusMeters: null };
    }
    case "way": {
      const stroke = along(
        wayBetween(off(intent.from, 0.6), off(intent.to, 0.6), random, intent.via),
        9,
        random,
      );
      const geometry = repairGeometry({
        type: "LineString",
        coordinates: simplifyLine(positionsOf(stroke), FINGER_METERS),
      });
      return { kind: "way", sketch: sketchOf([stroke], colours), geometry, radiusMeters: null };
    }
  }
}

const positionsOf = (stroke: Sketch["strokes"][number]): Position[] =>
  stroke.map(([lng, lat]): Position => [lng, lat]);

const sketchOf = (strokes: Sketch["strokes"], colours: string[]): Sketch => ({
  space: "map",
  strokes,
  colours,
});
