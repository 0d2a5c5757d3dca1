import { COMMON_PASSWORDS } from "./common-passwords";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

export type PasswordFault = "too-short" | "too-long" | "too-easy";

/** Rows of keyboards and of the alphabet, in which a run of three or more counts as one thing. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789",
  "qwertyuiop",
  "qwertzuiopü",
  "asdfghjklöä",
  "yxcvbnm",
];
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
  "!": "i",
};
const LONGEST_PIECE = 24;
const WORD = 1;
const CHARACTER = 1;
/** A run, a year, a repetition, a digit or a sign: what people add to a word because they were told to. */
const ADDITION = 0.5;
/** Two words, or a word with two additions, are guessed within the first millions. */
const EASY = 2;

/**
 * What is wrong with a password somebody chooses, or null. Length alone is asked for, no kinds of characters
 * (ASVS 5.0, 6.2.1 to 6.2.5); frequent passwords and words of this place (6.2.4, 6.2.11) count as one piece each, and
 * what is made of two such pieces is too easy. In: the password as typed, and words an attacker would try first
 * (product, name, address). Cost: linear in the length, for a longest piece of 24 characters.
 */
export function passwordFault(typed: string, ownWords: readonly string[]): PasswordFault | null {
  const password = typed.normalize("NFKC");
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "too-short";
  if (length > LONGEST_PASSWORD) return "too-long";
  const own = new Set(ownWords.flatMap(wordsOf));
  return effort(password.toLowerCase(), own) <= EASY ? "too-easy" : null;
}

/** Parts of a name or an address that are long enough to be told from chance. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4);
}

/** The least weight of pieces that together are the text. */
function effort(text: string, own: ReadonlySet<string>): number {
  const best = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let least = Infinity;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1)
      least = Math.min(least, (best[start] ?? 0) + weight(text.slice(start, end), own));
    best.push(least);
  }
  return best[text.length] ?? 0;
}

function weight(piece: string, own: ReadonlySet<string>): number {
  if (piece.length === 1) return /\p{L}/u.test(piece) ? CHARACTER : ADDITION;
  if (/^(.{1,3})\1+$/u.test(piece) || /^(19|20)\d\d$/.test(piece) || isRun(piece)) return ADDITION;
  const read = piece.replaceAll(/[01345@$!]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
  return [piece, read].some((word) => COMMON_PASSWORDS.has(word) || own.has(word)) ? WORD : Infinity;
}

function isRun(piece: string): boolean {
  if (piece.length < 3) return false;
  const backwards = [...piece].reverse().join("");
  return ROWS.some((row) => {
    const round = row + row;
    return round.includes(piece) || round.includes(backwards);
  });
}
