import { expect, it } from "vitest";
import { createStillShown } from "@/lib/client/picture/still-shown";
import type { LiveMark, Mark } from "@/lib/domain/drawing/document";
import { liveMark } from "@/tests/support/study";

const traced = liveMark({ input: "paper" });
const drawn = liveMark();
const removed = ({ id, order, phase, drawnAt }: LiveMark): Mark => ({
  id,
  order,
  phase,
  drawnAt,
  removedAt: "2026-11-22T10:00:00Z",
});

it.each<[string, Mark[], Mark[], boolean]>([
  ["a traced mark that is removed", [traced, drawn], [removed(traced), drawn], true],
  ["a traced mark that is only for oneself", [traced], [{ ...traced, private: true }], true],
  ["a mark that was not traced", [traced, drawn], [traced, removed(drawn)], false],
  ["a slip of the finger that is undone", [traced], [], false],
  ["a traced mark that others may see again", [{ ...traced, private: true }], [traced], false],
  ["a traced mark with a name", [traced], [{ ...traced, label: "a" }], false],
])("%s", (_, before, after, told) => {
  const stillShown = createStillShown();
  stillShown.follow(before, after, true);
  expect(stillShown.get()).toBe(told);
});

it("is said once to each person, and never where no photograph lies", () => {
  const stillShown = createStillShown();
  stillShown.follow([traced], [removed(traced)], false);
  expect(stillShown.get()).toBe(false);
  stillShown.follow([traced], [removed(traced)], true);
  stillShown.heard();
  stillShown.follow([traced], [removed(traced)], true);
  expect(stillShown.get()).toBe(false);
  stillShown.restart();
  stillShown.follow([traced], [removed(traced)], true);
  expect(stillShown.get()).toBe(true);
});
