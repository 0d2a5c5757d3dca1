import fc from "fast-check";
import { expect, it } from "vitest";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { mergeUp } from "@/lib/domain/privacy/merge-up";
import { produceRelease } from "@/lib/domain/privacy/produce-release";
import { rulesOf } from "@/lib/domain/privacy/rules";
import { AREA, crowd, inputOf, seeded } from "./crowd";
import type { Mark } from "./crowd";

const N = 50;
const CROWD = crowd(N, 21);

/** Persons per cell and attitude, as the rules count voices. */
function voices(marks: readonly Mark[]): Map<string, number> {
  const { touches, people, hash } = inputOf(marks, N + 1);
  const rules = rulesOf(5, people, hash);
  return new Map(
    ATTITUDES.flatMap((attitude) =>
      [...touches[attitude]].map(
        ([cell, list]) => [`${attitude} ${cell}`, rules.voices([list]).length] as const,
      ),
    ),
  );
}

it("one person with 34 marks changes no picture by more than one voice", () => {
  const before = voices(CROWD);
  fc.assert(
    fc.property(fc.array(fc.nat(CROWD.length - 1), { minLength: 34, maxLength: 34 }), (where) => {
      const loud = where.flatMap((at): Mark[] => {
        const mark = CROWD[at];
        return mark ? [{ ...mark, person: N }] : [];
      });
      expect(loud).toHaveLength(34);
      for (const [key, persons] of voices([...CROWD, ...loud]))
        expect(persons - (before.get(key) ?? 0)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});

it("people in another order, under other ids, are in the same zones with the same true numbers", () => {
  const zonesOf = (marks: readonly Mark[]) => {
    const { touches, people } = inputOf(marks, N);
    const exact = rulesOf(5, people, () => new Uint8Array([1]));
    return ATTITUDES.map((attitude) =>
      mergeUp(AREA, touches[attitude], 9, exact).map(({ people: _people, ...zone }) => zone),
    );
  };
  const first = zonesOf(CROWD);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seeded(seed);
      const other = Array.from({ length: N }, (_, person) => [person, random()] as const)
        .sort((a, b) => a[1] - b[1])
        .map(([person]) => person);
      const renamed = CROWD.map((mark) => ({ ...mark, person: other[mark.person] ?? mark.person }));
      expect(zonesOf(renamed.reverse())).toEqual(first);
    }),
    { numRuns: 10 },
  );
});

it("shuffled marks give the same bytes", () => {
  const first = JSON.stringify(produceRelease(inputOf(CROWD, N)));
  const random = seeded(2);
  const shuffled = CROWD.map((mark) => [mark, random()] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([mark]) => mark);
  expect(JSON.stringify(produceRelease(inputOf(shuffled, N)))).toBe(first);
});
