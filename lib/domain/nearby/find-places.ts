import { consonantOf } from "./latin-letters";
import type { NamedPlace } from "./named-place";

const MOST_RESULTS = 40;

/** A place ready to be searched for at every letter: its names in plain letters, and as they sound. */
export interface IndexedPlace {
  place: NamedPlace;
  names: readonly { plain: string; sounds: readonly string[] }[];
}

/** Cost: linear in the letters of its names; once for a place. */
export function indexPlace(place: NamedPlace): IndexedPlace {
  const names = [place.name, ...Object.values(place.otherNames)].map((name) => {
    const words = plain(name).split(" ");
    const sounds = words.map((_, from) => consonants(words.slice(from).join("")));
    return { plain: words.join(" "), sounds };
  });
  return { place, names };
}

export const inAlphabet = (places: readonly NamedPlace[]): NamedPlace[] =>
  places.toSorted((a, b) => alphabet.compare(a.name, b.name));

/** Making one costs more than sorting with it. */
const alphabet = new Intl.Collator("de");

/**
 * Places with a name that holds what was written, best first: at the beginning of a word, inside one, and where no
 * letters fit by its consonants alone, so that it is found without accents, in another spelling and in Cyrillic, Arabic or Ethiopic letters.
 * Equally good ones stay in their order. Nothing written: all of them. Cost: linear in the number of places.
 */
export function findPlaces(index: readonly IndexedPlace[], written: string): NamedPlace[] {
  const query = plain(written);
  const sound = consonants(written);
  const rankOf = ({ names }: IndexedPlace) => Math.min(...names.map((name) => rank(name, query, sound)));
  const found = index
    .map((indexed) => ({ place: indexed.place, rank: rankOf(indexed) }))
    .filter((each) => each.rank < NO_MATCH);
  const spelled = found.filter((each) => each.rank < BY_SOUND);
  return (spelled.length > 0 ? spelled : found)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_RESULTS)
    .map(({ place }) => place);
}

const BY_SOUND = 2;
const NO_MATCH = 3;
/** Fewer consonants would find everything. */
const LEAST_CONSONANTS = 2;

function rank({ plain: name, sounds }: IndexedPlace["names"][number], query: string, sound: string): number {
  if (query === "" && sound === "") return 0;
  if (query !== "" && ` ${name}`.includes(` ${query}`)) return 0;
  if (query.length > 1 && name.includes(query)) return 1;
  return sound.length >= LEAST_CONSONANTS && sounds.some((each) => each.startsWith(sound))
    ? BY_SOUND
    : NO_MATCH;
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
