import { latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { CATEGORY_COUNT, cellOf, inDistrict } from "./measure";
import { OUTLIER_SPOT } from "@/lib/domain/demo/drawing";
import { FEWEST_MARKS, MOST_MARKS, OUTLIER_MARKS } from "@/lib/domain/demo/person";
import { PLACES } from "@/lib/domain/demo/places";
import { DEMO_STUDY, SMALL_DEMO_STUDY, inventDrawings, type DemoDrawing } from "@/lib/domain/demo/study";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { LANGUAGES, type Attitude, type Time } from "@/lib/domain/drawing/terms";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import { studyDefinitionSchema } from "@/lib/domain/study/definition";

const WORKSHOPS = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
  "00000000-0000-4000-8000-000000000003",
] as const;
const large = inventDrawings(DEMO_STUDY, WORKSHOPS);
const small = inventDrawings(SMALL_DEMO_STUDY, WORKSHOPS);
const marksOf = (drawing: DemoDrawing): LiveMark[] => drawing.document.marks.filter(isLive);
const drawn = (drawing: DemoDrawing) => drawing.document.marks.filter(({ phase }) => phase !== "wish");
const wishesOf = (drawing: DemoDrawing) => marksOf(drawing).filter(({ phase }) => phase === "wish");
const all = large.flatMap(marksOf).filter(({ phase }) => phase !== "wish");

describe.each([DEMO_STUDY, SMALL_DEMO_STUDY])("definition of $slug", ({ definition }) => {
  it("is valid and complete in every language that a drawing may name", () => {
    expect(studyDefinitionSchema.safeParse(definition).error).toBeUndefined();
    const texts = [
      definition.title,
      definition.question,
      definition.consent.text,
      ...definition.prompts.questions.map((question) => question.text),
      ...definition.groupSets.flatMap((set) => [set.label, ...set.options.map((option) => option.label)]),
    ];
    for (const text of texts) expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort());
  });

  it("asks for consent in at most 120 words", () => {
    for (const text of Object.values(definition.consent.text))
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(120);
  });
});

describe("invented drawings", () => {
  it("are valid documents, each of another person", () => {
    for (const { document } of [...large, ...small])
      expect(drawingDocumentSchema.safeParse(document).error).toBeUndefined();
    expect(large).toHaveLength(160);
    expect(small).toHaveLength(40);
    expect(new Set(large.map(({ document }) => document.participant)).size).toBe(160);
    expect(new Set(large.flatMap(({ document }) => document.marks.map((mark) => mark.id))).size).toBe(
      large.reduce((sum, { document }) => sum + document.marks.length, 0),
    );
  });

  it("are the same again for the same seed and others for another", () => {
    expect(JSON.stringify(inventDrawings(SMALL_DEMO_STUDY, WORKSHOPS))).toBe(JSON.stringify(small));
    expect(JSON.stringify(inventDrawings({ ...SMALL_DEMO_STUDY, seed: 7 }, WORKSHOPS))).not.toBe(
      JSON.stringify(small),
    );
  });

  it("answer only what the study asks", () => {
    const sets = new Map(
      DEMO_STUDY.definition.groupSets.map((set) => [set.id, set.options.map((option) => option.id)]),
    );
    for (const { document } of large) {
      for (const [set, option] of Object.entries(document.groups))
        expect([...(sets.get(set) ?? []), "no-answer"]).toContain(option);
    }
  });

  it("have between 3 and 20 marks, but for one person with 34", () => {
    for (const study of [large, small]) {
      const counts = study.map((drawing) => drawn(drawing).length);
      expect(counts.filter((count) => count === OUTLIER_MARKS)).toHaveLength(1);
      const others = counts.filter((count) => count !== OUTLIER_MARKS);
      expect(Math.min(...others)).toBeGreaterThanOrEqual(FEWEST_MARKS);
      expect(Math.max(...others)).toBeLessThanOrEqual(MOST_MARKS);
    }
  });

  it("keep the scenario's shares within a few per cent", () => {
    const share = (test: (mark: LiveMark) => boolean, of = all) => of.filter(test).length / of.length;
    const located = all.filter((mark) => mark.location !== null);
    expect(share((mark) => mark.location === null)).toBeCloseTo(0.1, 1);
    expect(share((mark) => !inDistrict(mark), located)).toBeGreaterThan(0.04);
    expect(share((mark) => !inDistrict(mark), located)).toBeLessThan(0.16);
    expect(Math.abs(share((mark) => mark.phase === "spontaneous") - 0.65)).toBeLessThan(0.05);
    for (const [certainty, expected] of [
      ["exact", 0.5],
      ["about", 0.35],
      ["area", 0.15],
    ] as const) {
      expect(
        Math.abs(share((mark) => mark.location?.certainty === certainty, located) - expected),
      ).toBeLessThan(0.05);
    }
    for (const kind of ["place", "way", "area"] as const)
      expect(all.filter((mark) => mark.kind === kind).length).toBeGreaterThan(CATEGORY_COUNT);
    expect(located.filter((mark) => mark.location?.radiusMeters).length).toBeGreaterThan(CATEGORY_COUNT);
  });

  it("ask everybody for a wish; about half add one or two, at the end, as the room does", () => {
    for (const study of [large, small]) {
      expect(study.every(({ document }) => document.asked.at(-1) === "wish")).toBe(true);
      const wishing = study.filter((drawing) => wishesOf(drawing).length > 0);
      expect(Math.abs(wishing.length / study.length - 0.5)).toBeLessThan(0.2);
      for (const drawing of wishing) {
        const wishes = wishesOf(drawing);
        expect(wishes.length).toBeLessThanOrEqual(2);
        expect(drawing.document.marks.slice(-wishes.length)).toEqual(wishes);
        expect(drawing.document.marks.map(({ order }) => order)).toEqual(
          drawing.document.marks.map((_, i) => i + 1),
        );
        expect(wishes.every(({ prompt, location }) => prompt === null && location !== null)).toBe(true);
        const times = [...drawing.document.marks.map(({ drawnAt }) => drawnAt), drawing.document.finishedAt];
        expect([...times].sort()).toEqual(times);
      }
    }
  });

  it("name no real house or square that somebody avoids, or does not want a place at", () => {
    const neutral = [...all, ...large.flatMap(wishesOf)].filter(
      (mark) =>
        mark.attitudes.some((stance) => stance === "avoid" || stance === "not-here") &&
        mark.label &&
        Object.values(PLACES).some((place) => place.label === mark.label),
    );
    expect(neutral.length).toBeGreaterThan(CATEGORY_COUNT);
    for (const mark of neutral) expect(mark.label).toMatch(/\(Beispiel\)$/);
    for (const id of ["p07", "p11", "p12", "p16", "p17", "p18", "p21", "p24"] as const)
      expect(PLACES[id].label).toMatch(/\(Beispiel\)$/);
  });
});

describe("patterns of the scenario", () => {
  const near = (mark: LiveMark, place: keyof typeof PLACES, attitude: Attitude, time?: Time) =>
    mark.attitudes.includes(attitude) &&
    (time === undefined || mark.times.includes(time)) &&
    mark.location?.geometry.type === "Point" &&
    distanceMeters(mark.location.geometry.coordinates, PLACES[place].at) < 400;
  const people = (life: string, test: (mark: LiveMark) => boolean) =>
    large.filter(
      ({ person, document }) => person.group.life === life && document.marks.filter(isLive).some(test),
    ).length;

  it("6: the square is loved by the young and avoided in the evening by older people, who like it in the morning", () => {
    const [youth, older] = [
      large.filter(({ person }) => person.group.life === "youth").length,
      large.filter(({ person }) => person.group.life === "older").length,
    ];
    expect(people("youth", (mark) => near(mark, "p02", "value")) / youth).toBeGreaterThan(0.35);
    expect(people("youth", (mark) => near(mark, "p02", "avoid", "evening")) / youth).toBeLessThan(0.15);
    expect(people("older", (mark) => near(mark, "p02", "avoid", "evening")) / older).toBeGreaterThan(0.2);
    expect(people("older", (mark) => near(mark, "p02", "value", "morning")) / older).toBeGreaterThan(0.15);
  });

  it("9: the outlier changes counts of marks at their spot, not counts of people", () => {
    const spot = latLngToCell(OUTLIER_SPOT[1], OUTLIER_SPOT[0], 9);
    for (const study of [large, small]) {
      const [loud, others] = [
        study.filter(({ person }) => person.outlier),
        study.filter(({ person }) => !person.outlier),
      ];
      const marksAt = (of: DemoDrawing[]) =>
        of.flatMap(marksOf).filter((mark) => cellOf(mark) === spot).length;
      const peopleAt = (of: DemoDrawing[]) =>
        of.filter((drawing) => marksOf(drawing).some((mark) => cellOf(mark) === spot)).length;
      expect(marksAt(loud)).toBeGreaterThan(10);
      expect(marksAt(loud)).toBeGreaterThan(marksAt(others));
      expect(peopleAt(loud)).toBe(1);
    }
  });

  it("10: too few without an answer, and too few young people with or without the experience, to show in the round of forty", () => {
    const count = (study: DemoDrawing[], life: string | null, experience: string) =>
      study.filter(
        ({ person }) => (life === null || person.group.life === life) && person.experience === experience,
      ).length;
    expect(count(small, null, "no-answer")).toBe(1);
    expect(count(large, null, "no-answer")).toBeLessThan(5);
    expect(count(small, "youth", "with")).toBe(4);
    expect(count(small, "youth", "without")).toBe(4);
  });
});
