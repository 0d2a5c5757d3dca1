const LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Pages of the desk that are no study. */
const TAKEN = ["account", "new"];

/** The word in a study's addresses, from its title: small Latin letters, digits and hyphens, at most 60. */
export function slugFrom(title: string): string {
  const word = title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  if (word === "") return "study";
  return TAKEN.includes(word) ? `study-${word}` : word;
}
