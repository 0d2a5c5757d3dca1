import { expect, it } from "vitest";
import { findIdentifiers } from "@/lib/domain/words/identifiers";

it.each([
  ["Ich wohne in der Münsterstraße 12a, da ist Ruhe.", [["address", "Münsterstraße 12a"]]],
  ["Ruf mich an: 0211 / 123 45 67", [["contact", "0211 / 123 45 67"]]],
  [
    "+49 (151) 2345-6789 oder nuri@example.org",
    [
      ["contact", "+49 (151) 2345-6789"],
      ["contact", "nuri@example.org"],
    ],
  ],
  ["Am 3. 4. 1998 bin ich gekommen", [["date", "3. 4. 1998"]]],
  [
    "Frau Nuri hilft, Herr Özdemir auch",
    [
      ["name", "Frau Nuri"],
      ["name", "Herr Özdemir"],
    ],
  ],
  ["السيدة نوري تساعدني", [["name", "السيدة نوري"]]],
  ["Aktenzeichen 8812345", [["number", "8812345"]]],
  ["Um 8 Uhr, Linie 701, zweimal die Woche", []],
] as const)("%s", (text, expected) => {
  expect(findIdentifiers(text).map(({ kind, text: said }) => [kind, said])).toEqual(expected);
});
