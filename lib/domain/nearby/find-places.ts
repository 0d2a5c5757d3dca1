import { consonantOf } from "./latin-letters";
import type { NamedPlace } from "./named-place";

const MOST_RESULTS = 40;

/** Places ready to be searched at every letter: each name in plain letters, and as it sounds. */
export type PlaceIndex = readonly Indexed[];
interface Indexed {
  place: NamedPlace;
  names: readonly { plain: string; sounds: readonly string[] }[];
}

/** Cost: linear in the letters of all names; once for a list. */
export function indexPlaces(places: readonly NamedPlace[]): PlaceIndex {
  const sorted = places.toSorted((a, b) => alphabet.compare(a.name, b.name));
  return sorted.map((place) => ({
    place,
    names: [place.name, ...Object.values(place.otherNames)].map((name) => {
      const words = plain(name).split(" ");
      return {
        plain: words.join(" "),
        sounds: words.map((_, from) => consonants(words.slice(from).join(""))),
      };
    }),
  }));
}

/** Making one costs more than sorting with it. */
const alphabet = new Intl.Collator("de");

/**
 * Places with a name that holds what was written, best first: at the beginning of a word, inside one, or by its
 * consonants alone, so that it is found without accents, in another spelling and in Cyrillic, Arabic or Ethiopic letters.
 * Nothing written: all of them. Cost: linear in the number of places.
 */
export function findPlaces(index: PlaceIndex, written: string): NamedPlace[] {
  const query = plain(written);
  const sound = consonants(written);
  const rankOf = ({ names }: Indexed) => Math.min(...names.map((name) => rank(name, query, sound)));
  return index
    .map((indexed) => ({ place: indexed.place, rank: rankOf(indexed) }))
    .filter((found) => found.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_RESULTS)
    .map(({ place }) => place);
}

const NO_MATCH = 3;
/** Fewer consonants would find everything. */
const LEAST_CONSONANTS = 2;

function rank({ plain: name, sounds }: Indexed["names"][number], query: string, sound: string): number {
  if (query === "" && sound === "") return 0;
  if (query !== "" && ` ${name}`.includes(` ${query}`)) return 0;
  if (query.length > 1 && name.includes(query)) return 1;
  return sound.length >= LEAST_CONSONANTS && sounds.some((each) => each.startsWith(sound)) ? 2 : NO_MATCH;
}

/** Small letters without marks, umlauts like their two-letter spellings, everything else a space. */
function plain(text: string): string {
  return latin(text)
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
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
