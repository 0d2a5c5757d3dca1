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

/** Whether a comparison reads a zone: all of the release, or without the single ones near a workshop's place. */
export const isTold = (
  { rest, zone }: Pick<DemandZone, "rest" | "zone">,
  { venues, assumptions }: Pick<SitingInputs, "venues" | "assumptions">,
): boolean => !assumptions.withoutVenues || rest || !isNearVenue(middleOf(zone), venues);
