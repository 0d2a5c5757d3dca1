import { describe, expect, it } from "vitest";
import { basesToEdit, editedTexts, mayFollow, stateOf, stepSchema } from "@/lib/domain/words/steps";
import type { Step, Words } from "@/lib/domain/words/steps";

const typed: Words = { source: "comment", original: "Bei Frau Nuri ist es warm.", language: "de" };
const said: Words = { source: "audio", original: null, language: "ar" };

const step = (number: number, kind: Step["kind"], language: string, more: Partial<Step> = {}): Step => ({
  number,
  kind,
  language,
  text: `${kind} ${number}`,
  draft: false,
  by: "anna",
  ...more,
});

describe("from what was said to what may be quoted", () => {
  it("a typed remark is edited as it is; its editor is known", () => {
    const steps = [step(1, "edited", "de", { text: "Dort ist es warm.", by: "berta" })];
    expect(editedTexts(typed, steps)).toEqual({
      texts: [{ language: "de", text: "Dort ist es warm.", original: true, draft: false }],
      editors: new Set(["berta"]),
    });
    expect(stateOf(typed, steps, null)).toBe("edited");
  });

  it("a recording has nothing to edit or to translate before its transcript", () => {
    expect(basesToEdit(said, [])).toEqual([]);
    const translation = stepSchema.parse({ kind: "translation", language: "de", text: "warm" });
    expect(mayFollow(said, [], translation)).toBe(false);
    expect(mayFollow(said, [step(1, "transcript", "ar")], translation)).toBe(true);
    expect(mayFollow(typed, [], stepSchema.parse({ kind: "transcript", language: "de", text: "x" }))).toBe(
      false,
    );
  });

  it("a translation into its own language is none; a language without a text cannot be edited", () => {
    const steps = [step(1, "transcript", "ar")];
    expect(mayFollow(said, steps, step(2, "translation", "ar"))).toBe(false);
    expect(mayFollow(said, steps, step(2, "edited", "de"))).toBe(false);
    expect(mayFollow(said, steps, step(2, "edited", "ar"))).toBe(true);
  });

  it("what was edited counts no more when what it rests on has changed since", () => {
    const steps = [
      step(1, "transcript", "ar"),
      step(2, "translation", "de", { draft: true }),
      step(3, "edited", "de"),
      step(4, "edited", "ar"),
    ];
    expect(editedTexts(said, steps).texts).toEqual([
      { language: "ar", text: "edited 4", original: true, draft: false },
      { language: "de", text: "edited 3", original: false, draft: true },
    ]);
    const retranslated = [...steps, step(5, "translation", "de")];
    expect(editedTexts(said, retranslated).texts.map(({ language }) => language)).toEqual(["ar"]);
    expect(editedTexts(said, [...steps, step(5, "transcript", "ar")]).texts).toEqual([]);
  });

  it("knows what has happened since the release", () => {
    const steps = [step(1, "edited", "de")];
    expect(stateOf(typed, [], null)).toBe("new");
    expect(stateOf(said, [step(1, "transcript", "ar")], null)).toBe("begun");
    expect(stateOf(typed, steps, 1)).toBe("released");
    expect(stateOf(typed, [...steps, step(2, "translation", "en")], 1)).toBe("changed");
  });

  it.each([
    { text: "   " },
    { text: "x".repeat(6_001) },
    { language: "deutsch und mehr" },
    { kind: "summary" },
  ])("refuses %o", (wrong) => {
    const good = { kind: "edited", language: "de", text: "warm" };
    expect(stepSchema.safeParse(good).success).toBe(true);
    expect(stepSchema.safeParse({ ...good, ...wrong }).success).toBe(false);
  });
});
