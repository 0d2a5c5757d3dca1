import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaces, indexPlace } from "@/lib/domain/nearby/find-places";
import { nameIn } from "@/lib/domain/nearby/named-place";
import type { NamedPlace } from "@/lib/domain/nearby/named-place";

const named = (name: string, otherNames: NamedPlace["otherNames"] = {}): NamedPlace => ({
  name,
  otherNames,
  kind: "stop",
  at: [6.81, 51.26],
  quarter: null,
});
const NAMES = ["Rath Mitte", "Düsseltal", "Unterrath", "Lichtenbroich", "Am Hülserhof", "Danziger Straße"];
const places = NAMES.map((name) => named(name));
const find = (written: string) => findPlaces(places.map(indexPlace), written).map(({ name }) => name);

describe("places by their letters", () => {
  it.each([
    ["rath", ["Rath Mitte", "Unterrath"]],
    ["MITTE", ["Rath Mitte"]],
    ["Dusseltal", ["Düsseltal"]],
    ["duesseltal", ["Düsseltal"]],
    ["hülserh", ["Am Hülserhof"]],
    ["strasse", ["Danziger Straße"]],
    ["straße", ["Danziger Straße"]],
    ["danzi", ["Danziger Straße"]],
    ["Düşeltal", ["Düsseltal"]],
  ])("finds %s", (written, names) => {
    expect(find(written).slice(0, names.length)).toEqual(names);
  });

  it.each([
    ["Унтеррат", "Unterrath"],
    ["Дюссельталь", "Düsseltal"],
    ["Лихтенбройх", "Lichtenbroich"],
    ["Данцигер", "Danziger Straße"],
    ["أونترات", "Unterrath"],
    ["دوسلتال", "Düsseltal"],
    ["ليختنبرويخ", "Lichtenbroich"],
    ["ኡንተራት", "Unterrath"],
  ])("finds %s as it is heard", (written, name) => {
    expect(find(written)).toContain(name);
  });

  it("finds a place by its name in another language, and names it in the person's own", () => {
    const station = named("Hauptbahnhof", {
      ar: "محطة القطار الرئيسية",
      de: "Hauptbahnhof",
      en: "Central Station",
    });
    for (const written of ["قطار", "مَحطة", "central", "haupt"])
      expect(findPlaces([indexPlace(station)], written)).toEqual([station]);
    expect(findPlaces([indexPlace(station)], "مسجد")).toEqual([]);
    expect(["ar", "de-simple", "uk"].map((locale) => nameIn(station, locale))).toEqual([
      "محطة القطار الرئيسية",
      "Hauptbahnhof",
      "Hauptbahnhof",
    ]);
  });

  it("does not add what only sounds alike to what is spelled so", () => {
    const streets = ["Bahnhofstraße", "Bonhoefferstraße"].map((name) => indexPlace(named(name)));
    expect(findPlaces(streets, "bahn").map(({ name }) => name)).toEqual(["Bahnhofstraße"]);
    expect(findPlaces(streets, "банхоф")).toHaveLength(2);
  });

  it("shows all of them before anything is written, and nothing for nonsense", () => {
    expect(find("")).toHaveLength(NAMES.length);
    expect(find("  ")).toHaveLength(NAMES.length);
    expect(find("qqqq")).toEqual([]);
  });

  it("takes whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (written) => find(written).length <= NAMES.length),
    );
  });
});
