import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { compareThread } from "@/lib/client/siting/compare-thread";
import type {
  ComparisonAnswer,
  ComparisonQuestion,
  SentQuestion,
} from "@/lib/client/siting/comparison-messages";
import { demoInputs } from "../../domain/siting/demo-inputs";

/** A thread that answers when the test says so. */
class StillWorker {
  static last: StillWorker;
  readonly sent: SentQuestion[] = [];
  onmessage: (event: { data: ComparisonAnswer }) => void = () => undefined;
  constructor() {
    StillWorker.last = this;
  }
  postMessage(question: SentQuestion) {
    this.sent.push(question);
  }
  terminate() {
    this.sent.length = 0;
  }
}

beforeEach(() => vi.stubGlobal("Worker", StillWorker));
afterEach(() => vi.unstubAllGlobals());

const inputs = demoInputs();
const question = (number: number): ComparisonQuestion => ({
  number,
  inputs,
  assumptions: inputs.assumptions,
  moved: {},
  chosen: null,
});
const compared = {
  comparison: {} as never,
  demand: [],
  bands: [],
  assumptions: inputs.assumptions,
  moved: {},
  chosen: null,
};

it("keeps the newest question until the first part is there, and then cuts the other parts off", () => {
  const thread = compareThread(() => undefined);
  const { sent, onmessage } = StillWorker.last;
  [1, 2, 3].forEach((number) => thread.ask(question(number)));
  expect(sent.map(({ number }) => number)).toEqual([1]);
  onmessage({ data: { number: 1, part: "asked", compared } });
  expect(sent.map(({ number }) => number)).toEqual([1, 3]);
  onmessage({ data: { number: 3, part: "asked", compared } });
  thread.ask(question(4));
  expect(sent.map(({ number }) => number)).toEqual([1, 3, 4]);
  // A late part of an older answer does not let the next question pass the newest one.
  onmessage({ data: { number: 3, part: "otherwise", otherwise: { best: [], tornado: [] } } });
  thread.ask(question(5));
  expect(sent.map(({ number }) => number)).toEqual([1, 3, 4]);
  onmessage({ data: { number: 4, part: "asked", compared } });
  expect(sent.map(({ number, inputs: brought }) => [number, brought !== null])).toEqual([
    [1, true],
    [3, false],
    [4, false],
    [5, false],
  ]);
});

it("brings the inputs again after they failed", () => {
  const thread = compareThread(() => undefined);
  const { sent, onmessage } = StillWorker.last;
  thread.ask(question(1));
  onmessage({ data: { number: 1, part: "none" } });
  thread.ask(question(2));
  expect(sent.map(({ inputs: brought }) => brought !== null)).toEqual([true, true]);
});
