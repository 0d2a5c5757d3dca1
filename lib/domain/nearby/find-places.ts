import type { Position } from "../drawing/document";
import { consonantOf } from "./latin-letters";

export const PLACE_KINDS = ["stop", "street", "quarter", "park", "water", "landmark"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Something with a name on the base map, to be found by its letters. */
export interface NamedPlace {
  name: string;
  kind: PlaceKind;
  at: Position;
  /** Name of the quarter that is nearest; tells places of one name apart. */
  quarter: string | null;
}

const MOST_RESULTS = 40;

/**
 * Places whose name holds what was written, best first: at the beginning of a word, inside one, or by its consonants
 * alone, so that it is found without accents, in another spelling and in Cyrillic, Arabic or Ethiopic letters.
 * Nothing written: all of them. Cost: linear in the number of places.
 */
export function findPlaces(places: readonly NamedPlace[], written: string): NamedPlace[] {
  const query = plain(written);
  const sound = consonants(written);
  return places
    .map((place) => ({ place, rank: rankOf(place.name, query, sound) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.place.name.localeCompare(b.place.name, "de"))
    .slice(0, MOST_RESULTS)
    .map(({ place }) => place);
}

const NO_MATCH = 3;
/** Fewer consonants would find everything. */
const LEAST_CONSONANTS = 2;

function rankOf(name: string, query: string, sound: string): number {
  if (query === "" && sound === "") return 0;
  const known = plain(name);
  if (query !== "" && ` ${known}`.includes(` ${query}`)) return 0;
  if (query.length > 1 && known.includes(query)) return 1;
  if (sound.length < LEAST_CONSONANTS) return NO_MATCH;
  const words = known.split(" ");
  return words.some((_, from) => consonants(words.slice(from).join("")).startsWith(sound)) ? 2 : NO_MATCH;
}

/** Small Latin letters without marks, umlauts like their two-letter spellings, everything else a space. */
function plain(text: string): string {
  return latin(text)
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const latin = (text: string) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");

/** What a name sounds like, in any script: its consonants in a few classes. */
function consonants(text: string): string {
  return [...latin(text)]
    .map((letter) => consonantOf(letter) ?? letter)
    .join("")
    .replace(/t?sch|tz|z|ß/g, "s")
    .replace(/ph|v/g, "f")
    .replace(/ck|q|c(?!h)/g, "k")
    .replaceAll("x", "ks")
    .replaceAll("p", "b")
    .replace(/[^bdfgklmnrst]/g, "")
    .replace(/(.)\1+/g, "$1");
}
