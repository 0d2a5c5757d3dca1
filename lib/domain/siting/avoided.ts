import { homeCell } from "../surface/home-cell";
import type { Position } from "../drawing/document";
import type { DemandZone } from "./inputs";

/** Where people rather do not go, as the release says it; zones by their place in the list given. */
export interface Avoided {
  readonly any: boolean;
  /** The avoided zone of a position; −1: none is shown there, which says nothing. */
  readonly zoneAt: (at: Position) => number;
  /**
   * Per zone the share of all persons who avoid a cell of it, 0 for zones of other attitudes; from persons per zone. What a
   * rest zone says is spread over its cells.
   */
  readonly shares: (persons: ArrayLike<number>, of: number) => Float64Array;
}

export function avoidedOf(zones: readonly DemandZone[], baseResolution: number): Avoided {
  const zoneOf = new Map(
    zones.flatMap(({ attitude, cells }, zone) =>
      attitude === "avoid" ? cells.map((cell): [string, number] => [cell, zone]) : [],
    ),
  );
  return {
    any: zoneOf.size > 0,
    zoneAt: (at) => zoneOf.get(homeCell(at, baseResolution).cell) ?? -1,
    shares: (persons, of) =>
      Float64Array.from(zones, ({ attitude, cells }, zone) =>
        attitude === "avoid" ? Math.min(1, (persons[zone] ?? 0) / cells.length / of) : 0,
      ),
  };
}
