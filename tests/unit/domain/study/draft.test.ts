import { describe, expect, it } from "vitest";
import { studyDefinitionSchema } from "@/lib/domain/study/definition";
import { definitionFromDraft, lacksOf } from "@/lib/domain/study/definition-from-draft";
import { draftFromStudy } from "@/lib/domain/study/draft-from-study";
import { beginDraft, studyDraftSchema, type StudyDraft } from "@/lib/domain/study/draft";
import { studyFileHead, studyFileHeadSchema } from "@/lib/domain/study/study-file";
import { TEMPLATE_IDS, templateOf } from "@/lib/domain/study/templates/templates";
import { LOCALE_IDS } from "@/lib/i18n/locales";

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const wersten = {
  name: "Wersten",
  boundary: { type: "Polygon" as const, coordinates: [square(6.8, 51.18, 0.02)] },
};
const whole = (changes: Partial<StudyDraft> = {}): StudyDraft => ({
  ...beginDraft("arriving"),
  title: { de: " Ankommen in Wersten ", en: "" },
  spaces: [wersten],
  ...changes,
});

describe("templates", () => {
  it.each(TEMPLATE_IDS)("%s speaks every language, with a consent of at most 120 words", (id) => {
    const { languages, consent, prompts, question } = templateOf(id);
    expect([...languages].sort()).toEqual([...LOCALE_IDS].sort());
    for (const language of languages) {
      expect(consent.text[language]?.split(/\s+/).length ?? 999).toBeLessThanOrEqual(120);
      expect(question[language]).toBeTruthy();
      expect(prompts.questions.every(({ text }) => text[language])).toBe(true);
    }
  });
});

describe("a draft", () => {
  it("begins valid and says what it lacks", () => {
    const draft = beginDraft("arriving");
    expect(studyDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(lacksOf(draft)).toEqual(["title", "space"]);
  });

  it("becomes a definition that holds, with the map around its social spaces", () => {
    const founded = definitionFromDraft(whole({ plannedPeople: 40, feedbackOn: "2027-03-01" }));
    if (!founded.ok) throw new Error(founded.lacks.join());
    const { definition } = founded;
    expect(studyDefinitionSchema.parse(definition)).toEqual(definition);
    expect(definition.title).toEqual({ de: "Ankommen in Wersten" });
    expect(definition.example).toBe(false);
    expect(definition.map.center).toEqual([expect.closeTo(6.81, 6), expect.closeTo(51.19, 6)]);
    const [west, south, east, north] = definition.map.bounds;
    expect(west).toBeLessThan(6.8);
    expect(east).toBeGreaterThan(6.82);
    expect(south).toBeLessThan(51.18);
    expect(north).toBeGreaterThan(51.2);
  });

  it("leaves out what is not ticked, and needs two answers where something is asked", () => {
    const { groupSets } = beginDraft("arriving");
    const [life, experience] = groupSets;
    if (!life || !experience) throw new Error("the template asks for two things");
    const founded = definitionFromDraft(whole({ groupSets: [{ ...life, on: false }, experience] }));
    expect(founded.ok && founded.definition.groupSets.map(({ id }) => id)).toEqual(["experience"]);
    const one = {
      ...experience,
      options: experience.options.map((option, i) => ({ ...option, on: i === 0 })),
    };
    expect(lacksOf(whole({ groupSets: [one] }))).toEqual(["group"]);
  });

  it.each<[string, Partial<StudyDraft>, string]>([
    ["no name of a space", { spaces: [{ ...wersten, name: " " }] }, "space-name"],
    ["no language", { languages: [] }, "language"],
    ["no question", { question: { de: " " } }, "question"],
    [
      "the fine grid for few people",
      { disclosure: { ...whole().disclosure, baseResolution: 10 }, plannedPeople: 399 },
      "fine-grid",
    ],
  ])("%s", (_name, changes, lack) => {
    expect(definitionFromDraft(whole(changes))).toEqual({ ok: false, lacks: [lack] });
  });

  it("takes areas alone as boundaries, and no smaller k than the rules allow", () => {
    const line = { type: "LineString", coordinates: square(6.8, 51.18, 0.02) };
    expect(studyDraftSchema.safeParse({ ...whole(), spaces: [{ name: "x", boundary: line }] }).success).toBe(
      false,
    );
    const weak = { ...whole().disclosure, kPlanner: 4 };
    expect(studyDraftSchema.safeParse({ ...whole(), disclosure: weak }).success).toBe(false);
  });
});

describe("a copy of a study", () => {
  it("keeps words, areas and rules through a file, and founds the same again; the promised day stays behind", () => {
    const founded = definitionFromDraft(whole({ plannedPeople: 40, feedbackOn: "2027-03-01" }));
    if (!founded.ok) throw new Error(founded.lacks.join());
    const prompts = { ...founded.definition.prompts, version: "2026-12-01" };
    const study = { ...founded.definition, prompts };
    const file: unknown = JSON.parse(
      JSON.stringify(
        studyFileHead({
          draft: draftFromStudy(study, { spaces: founded.socialSpaces, addedLanguages: [] }),
          recordings: 0,
        }),
      ),
    );
    const again = definitionFromDraft(studyFileHeadSchema.parse(file).draft);
    const { feedbackOn: _day, ...rest } = study;
    expect(again).toEqual({ ok: true, definition: rest, socialSpaces: founded.socialSpaces });
  });

  it("files of version 1 are still read; one of something else is refused", () => {
    const { addedLanguages: _none, ...earlier } = whole();
    const old = { format: "ortssinn-study", version: 1, draft: earlier };
    expect(studyFileHeadSchema.parse(old)).toEqual({ draft: whole(), recordings: 0 });
    expect(studyFileHeadSchema.safeParse({ ...old, format: "other" }).success).toBe(false);
    expect(studyFileHeadSchema.safeParse(null).success).toBe(false);
  });
});
