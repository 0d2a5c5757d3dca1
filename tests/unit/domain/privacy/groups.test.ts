import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, shownOptions } from "@/lib/domain/privacy/groups";
import type { GroupOption, OptionCount } from "@/lib/domain/privacy/groups";
import { rulesOf } from "@/lib/domain/privacy/rules";
import { hashWith, personId } from "./crowd";

const K = 5;
const upTo = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);

/** Counts of one zone, each option chosen by 40 persons of the study. */
const counts = (...persons: number[]): OptionCount[] =>
  persons.map((each) => ({ persons: each, size: 40, admitted: each >= K }));
const shown = (persons: number, options: readonly OptionCount[]) =>
  shownOptions(persons, options, K).map((option) => option.persons);

/** A zone with so many persons of each option of one set (the last ones without an answer), among n persons. */
function zone(n: number, inZone: readonly number[], noAnswer: number) {
  const size = Math.floor((n - noAnswer) / inZone.length);
  const options = inZone.map((_, at): GroupOption => {
    const first = at * size;
    return { set: "life", option: `option ${at}`, people: new Set(upTo(size, first)) };
  });
  const people = [...inZone.flatMap((count, at) => upTo(count, at * size)), ...upTo(noAnswer, n - noAnswer)];
  const rules = rulesOf(K, upTo(n).map(personId), hashWith("groups"));
  return groupsOf(people, n, options, rules, K);
}

describe("rule 13: options of a zone", () => {
  it("shows all while nobody is left over, or at least k", () => {
    expect(shown(60, counts(20, 25, 15))).toEqual([20, 25, 15]);
    expect(shown(65, counts(20, 25, 15))).toEqual([20, 25, 15]);
    expect(shown(62, counts(20, 25, 15))).toEqual([]);
  });

  it("T12: groups of 4 and 4 and one person without an answer", () => {
    expect(zone(160, [4, 4], 1).values).toEqual([]);
    // Left over 9: two options of at most four cannot hold them, so that somebody without an answer would be proven.
    expect(shown(29, counts(20, 4, 4))).toEqual([]);
    expect(shown(49, counts(20, 20, 4, 4))).toEqual([20]);
  });

  it("never hides exactly one option", () => {
    expect(shown(48, counts(20, 25, 3))).toEqual([25]);
    expect(shown(23, counts(20, 3))).toEqual([]);
  });

  it("asks for k among those of the option who are not in the zone", () => {
    const options = counts(20, 20, 20, 20).map((option, at) => ({ ...option, size: at === 0 ? 24 : 40 }));
    expect(shownOptions(80, options, K)).toEqual(options.slice(2));
  });

  it("gives a hidden option no more room than persons chose it", () => {
    const few = (size: number) =>
      [...counts(20, 3, 2, 2)].map((option, at) => ({ ...option, size: at ? size : 40 }));
    expect(shownOptions(27, few(40), K)).toHaveLength(1);
    expect(shownOptions(27, few(3), K)).toEqual([]);
  });

  it("leaves at least k and never one option behind, whatever the counts are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 }),
        fc.nat(12),
        (each, noAnswer) => {
          const persons = each.reduce((sum, one) => sum + one, 0) + noAnswer;
          const options = counts(...each);
          const visible = shownOptions(persons, options, K);
          if (visible.length === 0) return;
          const left = persons - visible.reduce((sum, option) => sum + option.persons, 0);
          expect(options.length - visible.length).not.toBe(1);
          expect(left >= K || (left === 0 && visible.length === options.length)).toBe(true);
          for (const { persons: c, size } of visible)
            expect(Math.min(c, persons - c, size - c)).toBeGreaterThanOrEqual(K);
        },
      ),
    );
  });
});

describe("rule 13: a zone", () => {
  it("under 150 persons has the flag alone", () => {
    expect(zone(149, [6, 6, 6], 0)).toEqual({ sharedBy: ["life"], values: [] });
    expect(zone(150, [6, 6, 6], 0).values).toHaveLength(3);
  });

  it("is shared from ten persons and three options with two each", () => {
    expect(zone(40, [6, 2, 2], 0).sharedBy).toEqual(["life"]);
    expect(zone(40, [5, 2, 2], 0).sharedBy).toEqual([]);
    expect(zone(40, [9, 2, 1], 0).sharedBy).toEqual([]);
  });

  it("says nothing where all but a few of everybody are in it", () => {
    expect(zone(150, [49, 49, 49], 0).values).toEqual([]);
  });
});
