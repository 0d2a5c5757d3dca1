import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerSchema, answersForPublic, OUTCOME_ANSWERS } from "@/lib/domain/feedback/answer";
import { untold } from "@/lib/domain/feedback/finding";
import { promiseState } from "@/lib/domain/feedback/promise";

const finding = "0198b0b2-7c1e-7c1e-8c1e-0198b0b27c1e";

describe("answers to a finding", () => {
  it("are public from five alike, and nothing adds up to what is not", () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, (agree, disagree, different) => {
        const counts = { agree, disagree, different };
        const shown = answersForPublic(counts);
        expect(Object.keys(shown)).toEqual(OUTCOME_ANSWERS.filter((kind) => counts[kind] >= 5));
        for (const kind of OUTCOME_ANSWERS)
          if (shown[kind] !== undefined) expect(shown[kind]).toBe(counts[kind]);
      }),
    );
  });

  it("carry words and a picture only where it is different", () => {
    const given = { finding, picture: "time", words: "Am Abend." };
    expect(answerSchema.parse({ ...given, answer: "agree" })).toMatchObject({ picture: null, words: null });
    expect(answerSchema.parse({ ...given, answer: "different" })).toMatchObject(given);
    expect(answerSchema.parse({ ...given, answer: "different", words: "" }).words).toBeNull();
    for (const wrong of [{ answer: "maybe" }, { words: "x".repeat(501) }, { picture: "star" }, { name: "A" }])
      expect(answerSchema.safeParse({ ...given, answer: "different", ...wrong }).success).toBe(false);
  });
});

it("a finding says in which languages it is silent", () => {
  const content = { title: { de: "Ja", ar: "نعم" }, text: { de: "Text", ar: " " } };
  expect(untold(content, ["de", "ar", "tr"])).toEqual(["ar", "tr"]);
});

it("a promise is kept once results came back, and overdue on the day after", () => {
  expect(promiseState(undefined, false, "2026-11-20")).toBeNull();
  expect(promiseState("2026-11-20", false, "2026-11-20")).toBe("due");
  expect(promiseState("2026-11-20", false, "2026-11-21")).toBe("overdue");
  expect(promiseState("2026-11-20", true, "2027-01-01")).toBe("kept");
});
