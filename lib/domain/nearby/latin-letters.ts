/**
 * Letters of other scripts as the consonants that names in Latin letters have for them; vowels and what is hardly
 * heard (h, w, y) are left out. Enough to find a name that somebody wrote as they hear it; never shown to anybody.
 */
const ALPHABETS: readonly Readonly<Record<string, string>>[] = [
  { бп: "b", гґ: "g", д: "d", жзсцчшщ: "s", к: "k", л: "l", м: "m", н: "n", р: "r", т: "t", ф: "f" },
  { بپ: "b", تطثة: "t", جغگ: "g", دذض: "d", ر: "r", زسشصظژچ: "s", ف: "f", قکك: "k", ل: "l", م: "m", ن: "n" },
];
const LETTERS = new Map(
  ALPHABETS.flatMap((alphabet) =>
    Object.entries(alphabet).flatMap(([many, one]) => [...many].map((letter) => [letter, one] as const)),
  ),
);

/** Ethiopic syllables stand in rows of eight from U+1200; the consonant of each row, "-" where nothing is written. */
const ETHIOPIC_ROWS = "-l-msrsskkkkbfts--nn-kkkk--ss-ddsgggtsbssfb";
const ETHIOPIC_BEGIN = 0x1200;
const SYLLABLES_A_ROW = 8;

/** The consonant that a letter of another script stands for; "" for its vowels, null for any other letter. */
export function consonantOf(letter: string): string | null {
  const known = LETTERS.get(letter);
  if (known !== undefined) return known;
  const row = Math.floor(((letter.codePointAt(0) ?? 0) - ETHIOPIC_BEGIN) / SYLLABLES_A_ROW);
  const consonant = ETHIOPIC_ROWS[row];
  if (row >= 0 && consonant !== undefined) return consonant === "-" ? "" : consonant;
  return /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Ethiopic}]/u.test(letter) ? "" : null;
}
