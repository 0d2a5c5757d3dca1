import type { Geometry, Position } from "../drawing/document";
import { distanceMeters } from "../geometry/meters";

/** A building with its yard, and the spread of a finger: a mark in there says who goes to the place itself. */
export const SHIELDED_METERS = 150;

/** Whether a place or an area lies wholly at a shielded place. Ways never do: they are cut where they end at one. */
export function liesAtShielded(shape: Geometry, shielded: readonly Position[]): boolean {
  const positions = positionsOf(shape);
  return (
    positions.length > 0 &&
    shielded.some((place) => positions.every((p) => distanceMeters(place, p) <= SHIELDED_METERS))
  );
}

function positionsOf(shape: Geometry): readonly Position[] {
  switch (shape.type) {
    case "Point":
      return [shape.coordinates];
    case "LineString":
      return [];
    case "Polygon":
      return shape.coordinates.flat();
    case "MultiPolygon":
      return shape.coordinates.flat(2);
  }
}
