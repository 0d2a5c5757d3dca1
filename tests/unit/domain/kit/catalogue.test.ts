import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  KIT,
  KIT_COMPONENTS,
  KIT_OPTIONS,
  componentOf,
  kitComponent,
  kitOption,
  shownLabel,
} from "@/lib/domain/kit/catalogue";

const lines = fs
  .readFileSync(path.join(import.meta.dirname, "../../../golden/kit/fact-sheet.txt"), "utf8")
  .trimEnd()
  .split("\n");
/** Sentences that lead over from one area to the next; one component's line ends with a colon. */
const printed = lines
  .filter((line) => !/^(INTERNE|EXTERNER|Unter dem Bereich|Zu dem Bereich|Dem Bereich)/.test(line))
  .map((line) => line.replace(/:$/, ""));

describe("the model kit", () => {
  it("is the fact sheet's, line by line, German word for word", () => {
    const ours = KIT_COMPONENTS.flatMap(({ label, options }) => [
      label.de,
      ...options.map((option) => `- ${option.label.de}`),
    ]);
    expect(ours).toEqual(printed);
  });

  it("has 3 areas, 15 components and 55 options, as many in each as printed", () => {
    expect(KIT.areas.map(({ components }) => components.map(({ options }) => options.length))).toEqual([
      [3, 4, 2, 4],
      [2, 2, 5, 7, 4, 4, 2, 4],
      [4, 4, 4],
    ]);
    expect([KIT.areas.length, KIT_COMPONENTS.length, KIT_OPTIONS.length]).toEqual([3, 15, 55]);
    expect(KIT.areas.map(({ label, scope }) => [label.de, scope])).toEqual([
      ["Rahmenbedingungen", "internal"],
      ["Konzept", "internal"],
      ["Vernetzung", "external"],
    ]);
  });

  it("names everything once, by where it stands", () => {
    for (const { id, components } of KIT.areas)
      for (const component of components) {
        expect(component.id).toMatch(new RegExp(`^${id}\\.[a-z]+$`));
        for (const option of component.options) expect(componentOf(option.id)).toBe(component.id);
      }
    expect(new Set(KIT_OPTIONS.map(({ id }) => id)).size).toBe(55);
    expect(kitOption("rb.standort.zentral")?.level).toBe(2);
    expect(kitComponent("rb.standort.zentral")).toBeUndefined();
  });

  it("says of level 0 that maps tell nothing, and of the others what tells", () => {
    for (const { id, level, recipes } of KIT_OPTIONS)
      expect([id, recipes.length > 0]).toEqual([id, level > 0]);
    expect(KIT_OPTIONS.flatMap(({ id, level }) => (level === 2 ? [id] : []))).toEqual([
      "rb.standort.zentral",
      "rb.standort.dezentral",
      "rb.standort.anbindung",
      "rb.standort.integration",
      "ko.ziele.interaktion",
      "ko.zielgruppen.bewohner",
      "ko.zielgruppen.flucht",
      "ko.aufgaben.begegnung",
      "vn.akteure.sozialraum",
      "vn.akteure.stadtweit",
    ]);
  });

  it("points only to options that there are", () => {
    for (const { implies = [], conflicts = [] } of KIT_OPTIONS)
      for (const id of [...implies, ...conflicts]) expect(kitOption(id)?.id).toBe(id);
  });

  it("keeps the printed slip, and shows it put right", () => {
    const slip = kitOption("rb.bezeichnung.einheitlich");
    expect(slip && [slip.label.de, shownLabel(slip, "de"), shownLabel(slip, "en")]).toEqual([
      "einheitlich Bezeichnung",
      "einheitliche Bezeichnung",
      "uniform name",
    ]);
  });
});
