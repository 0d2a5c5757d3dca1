import { cellToChildren, latLngToCell, cellToParent } from "h3-js";
import { describe, expect, it } from "vitest";
import { groupsAttack } from "@/lib/domain/privacy/audit/groups-attack";
import { QuestionDraft } from "@/lib/domain/privacy/audit/question";
import { restZoneAttack } from "@/lib/domain/privacy/audit/rest-zone-attack";
import { mergeUp } from "@/lib/domain/privacy/merge-up";
import { rulesOf } from "@/lib/domain/privacy/rules";
import type { Rules } from "@/lib/domain/privacy/rules";
import { askSolver } from "@/lib/services/solver/ask-solver";
import { personId } from "../crowd";

const K = 5;
const N = 60;
const GRANDPARENT = cellToParent(latLngToCell(51.2655, 6.815, 9), 7);
const [FIRST = "", SECOND = ""] = cellToChildren(GRANDPARENT, 8);
const people = Array.from({ length: N }, (_, i) => personId(i));
/** No change of numbers, as if the attacker knew it. */
const exact: Rules = rulesOf(K, people, () => new Uint8Array([1]));
const unchecked: Rules = { ...exact, conceals: () => true };
const cellsOnly: Rules = { ...exact, conceals: (v, parts) => parts <= 2 || exact.conceals(v, parts) };

/** Disjoint persons in the cells of an area, and for each part of its rest zones whether HiGHS proves somebody there. */
async function proven(
  area: readonly string[],
  counts: ReadonlyMap<string, number>,
  rules: Rules,
): Promise<boolean[]> {
  let next = 0;
  const touches = new Map(
    [...counts].map(([cell, count]) => [cell, Array.from({ length: count }, () => next++)]),
  );
  const problems = mergeUp(area, touches, 9, rules)
    .filter((zone) => zone.rest)
    .map((zone) =>
      restZoneAttack(
        { name: zone.zone, resolution: zone.resolution, cells: zone.cells, persons: zone.value.persons },
        9,
        N,
        K,
      ),
    );
  return (await askSolver(problems, 20_000)).flat().map((doubt) => doubt?.none === false);
}

const cells = cellToChildren(FIRST, 9);
const countsOf = (...counts: number[]) => new Map(counts.map((count, at) => [cells[at] ?? "", count]));

describe("T2 by HiGHS", () => {
  it("proves nobody in a pool whose people fit beside any one part", async () => {
    expect(await proven(cells, countsOf(2, 2, 2, 2, 2, 2, 2), exact)).toEqual([false]);
  });

  it("five cells shown and two of four: nothing is shown of the two, and the mutant without the check is caught", async () => {
    expect(await proven(cells, countsOf(5, 5, 5, 5, 5, 4, 4), exact)).toEqual([]);
    expect(await proven(cells, countsOf(5, 5, 5, 5, 5, 4, 4), unchecked)).toContain(true);
  });

  it("pools that failed: the mutant that checks cells only is caught", async () => {
    const area = [...cellToChildren(FIRST, 9), ...cellToChildren(SECOND, 9)];
    const counts = new Map([FIRST, SECOND].map((parent) => [cellToChildren(parent, 9)[0] ?? "", 4]));
    expect(await proven(area, counts, exact)).toEqual([]);
    expect(await proven(area, counts, cellsOnly)).toContain(true);
  });
});

describe("T12 by HiGHS", () => {
  const proven = async (shown: readonly (number | null)[], persons: number, unanswered: number) => {
    const options = shown.map((value, at) => ({ size: 40, shown: value, few: value === null && at > 0 }));
    const [answer] = await askSolver([groupsAttack({ name: "", persons, options, unanswered }, K)], 20_000);
    return answer?.map((one) => one?.none === false);
  };

  it("catches groups of 4 and 4 and one without an answer beside one that is shown", async () => {
    expect(await proven([20, null, null], 29, 1)).toEqual([true, true]);
  });

  it("proves nobody when the first shown option is hidden with them", async () => {
    expect(await proven([null, 20, null, null], 49, 1)).toEqual([false, false]);
  });

  it("catches exactly one hidden option", async () => {
    expect(await proven([20, 25, null], 48, 0)).toEqual([true]);
  });
});

describe("the solver", () => {
  it("says of every unknown what it can be, whatever it is asked beside", async () => {
    const draft = new QuestionDraft();
    // a + b = 3, c ≥ a, d = 0, e free: a and b can each be nobody, but not both.
    const [a, b, c, d, e] = [3, 3, 3, 0, 3].map((upper) => draft.column(0, upper)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    draft.row(3, 3, [a, 1], [b, 1]);
    draft.row(0, null, [c, 1], [a, -1]);
    draft.row(1, null, [c, 1]);
    for (const column of [a, b, c, d, e]) draft.ask(column);
    expect(await askSolver([draft.named("")], 20_000)).toEqual([
      [
        { none: true, some: true },
        { none: true, some: true },
        { none: false, some: true },
        { none: true, some: false },
        { none: true, some: true },
      ],
    ]);
  });

  it("answers null when the time is over, and fails for a problem without a solution", async () => {
    const ask = { name: "", columns: [{ lower: 0, upper: 1 }], rows: [], targets: [0] };
    expect(await askSolver([ask], 0)).toEqual([[null]]);
    const impossible = { ...ask, rows: [{ lower: 2, upper: 3, terms: [[0, 1]] as const }] };
    await expect(askSolver([impossible], 20_000)).rejects.toThrow("HiGHS");
  });
});
