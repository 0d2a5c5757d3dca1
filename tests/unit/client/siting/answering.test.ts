import { describe, expect, it } from "vitest";
import { answering } from "@/lib/client/siting/answering";
import type { ComparisonAnswer, SentQuestion } from "@/lib/client/siting/comparison-messages";
import { compareSites } from "@/lib/domain/siting/compare-sites";
import { demoInputs } from "../../domain/siting/demo-inputs";

const inputs = demoInputs({ most: 2 });
const question = (number: number, more: Partial<SentQuestion> = {}): SentQuestion => ({
  number,
  inputs: null,
  assumptions: inputs.assumptions,
  moved: {},
  chosen: null,
  ...more,
});

/** Everything that is told, in its order. */
function listening() {
  const told: ComparisonAnswer[] = [];
  return { told, ask: answering((answer) => told.push(answer)) };
}
const partsOf = (told: readonly ComparisonAnswer[]) => told.map(({ number, part }) => `${number} ${part}`);

describe("a comparison told in parts", () => {
  it("tells what is asked before anything else, and both together are the whole comparison", async () => {
    const { told, ask } = listening();
    const assumptions = { ...inputs.assumptions, alpha: 0.7, lambda: 2, model: "felt" as const };
    const done = ask(question(1, { inputs, assumptions }));
    expect(partsOf(told)).toEqual(["1 asked"]);
    await done;
    expect(partsOf(told)).toEqual(["1 asked", "1 otherwise"]);
    const [first, rest] = told;
    if (first?.part !== "asked" || rest?.part !== "otherwise") throw new Error("Not the parts.");
    expect(first.compared.comparison.sets).toHaveLength(2);
    expect(first.compared.comparison.tornado).toEqual([]);
    expect({ ...first.compared.comparison, ...rest.otherwise }).toEqual(
      compareSites({ ...inputs, assumptions }),
    );
  });

  it("says nothing more of a question once a newer one has come", async () => {
    const { told, ask } = listening();
    const older = ask(question(1, { inputs }));
    const newer = ask(question(2, { assumptions: { ...inputs.assumptions, alpha: 1 } }));
    await Promise.all([older, newer]);
    expect(partsOf(told)).toEqual(["1 asked", "2 asked", "2 otherwise"]);
  });

  it("tells the same question whole when only another site is looked at", async () => {
    const { told, ask } = listening();
    await ask(question(1, { inputs }));
    await ask(question(2, { chosen: "K1" }));
    await ask(question(3, { chosen: "K1", moved: { K1: [6.83, 51.29] } }));
    expect(partsOf(told)).toEqual(["1 asked", "1 otherwise", "2 whole", "3 asked", "3 otherwise"]);
    const [, , whole] = told;
    expect(whole?.part === "whole" && whole.compared.comparison).toEqual(compareSites(inputs));
  });

  it("says that inputs cannot be computed", async () => {
    const { told, ask } = listening();
    await ask(question(1));
    expect(partsOf(told)).toEqual(["1 none"]);
  });
});
