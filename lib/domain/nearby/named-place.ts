import type { Position } from "../drawing/document";

export const PLACE_KINDS = ["stop", "street", "quarter", "park", "water", "landmark"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A name as it stands on the map, and as other languages have it, by language ("ar", "uk"). */
export interface PlaceNames {
  name: string;
  otherNames: Readonly<Record<string, string>>;
}

/** Something with a name on the base map, to be found by its letters. */
export interface NamedPlace extends PlaceNames {
  kind: PlaceKind;
  at: Position;
  /** Name of the quarter that is nearest; tells places of one name apart. */
  quarter: string | null;
}

/** A place's name in a language (BCP 47 tag), where the map has it; else the one that stands on the map. */
export function nameIn({ name, otherNames }: PlaceNames, locale: string): string {
  return otherNames[locale.split("-")[0] ?? ""] ?? name;
}
