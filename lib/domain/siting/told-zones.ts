import { cellToLatLng } from "h3-js";
import type { Position } from "../drawing/document";
import { distanceMeters } from "../geometry/meters";
import { VENUE_METERS } from "../sentences/basis";
import type { DemandZone, SitingInputs } from "./inputs";

/** The middle of a cell: lng, lat. */
export function middleOf(cell: string): Position {
  const [lat, lng] = cellToLatLng(cell);
  return [lng, lat];
}

export const isNearVenue = (at: Position, venues: readonly Position[]): boolean =>
  venues.some((venue) => distanceMeters(at, venue) <= VENUE_METERS);

/** The zones that a comparison reads: all of the release, or without the single ones near a workshop's place. */
export function toldZones({ release, venues, assumptions }: SitingInputs): readonly DemandZone[] {
  const zones = release?.zones ?? [];
  return assumptions.withoutVenues
    ? zones.filter(({ rest, zone }) => rest || !isNearVenue(middleOf(zone), venues))
    : zones;
}
