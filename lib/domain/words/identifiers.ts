/** What in a text may say who is meant. A hint for whoever edits it, never a promise that nothing else does. */
export type Identifier = { kind: IdentifierKind; text: string };
export const IDENTIFIER_KINDS = ["address", "contact", "date", "number", "name"] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

const PATTERNS: readonly [IdentifierKind, RegExp][] = [
  ["contact", /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}|https?:\/\/\S+|(?<![\p{L}\d])@[\p{L}\d_]{3,}/gu],
  ["contact", /(?<!\d)(?:\+|00|0)\d(?:[\s()/.-]*\d){6,13}(?!\d)/gu],
  [
    "address",
    /[\p{L}.-]{3,}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer)\s*\d+\s*[a-z]?(?!\p{L})/giu,
  ],
  ["date", /(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}(?!\d)/gu],
  ["number", /(?<!\d)\d{5,}(?!\d)/gu],
  [
    "name",
    /(?<!\p{L})(?:Herrn?|Frau|Dr\.|Mrs?\.?|Ms\.?|господин|госпожа|пан|пані|السيد|السيدة|آقای|خانم)\s+\p{L}{2,}/giu,
  ],
];

/** In the order in which they stand; where two overlap, the first and longest. */
export function findIdentifiers(text: string): Identifier[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], from: match.index })),
  ).sort((a, b) => a.from - b.from || b.text.length - a.text.length);
  const kept: Identifier[] = [];
  let end = 0;
  for (const { kind, text: said, from } of found) {
    if (from < end) continue;
    kept.push({ kind, text: said });
    end = from + said.length;
  }
  return kept;
}
