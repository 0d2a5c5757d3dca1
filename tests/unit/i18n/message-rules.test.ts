import { describe, expect, it } from "vitest";
import { faultsOf } from "../../../scripts/messages/rules.mjs";

const faults = (language: string, text: string | undefined, german: string, english = "") =>
  faultsOf(language, text, { german, english });

describe("a text of one language beside the German one", () => {
  it("passes when it is translated", () => {
    expect(faults("uk", "Карта: {count}", "Karte: {count}", "Map: {count}")).toEqual([]);
  });

  it("must be there", () => {
    expect(faults("tr", undefined, "Karte")).toEqual(["is missing"]);
    expect(faults("tr", " ", "Karte")).toEqual(["is missing"]);
  });

  it("has the same placeholders", () => {
    expect(faults("tr", "Harita", "Karte: {count}")).toHaveLength(1);
    expect(faults("tr", "Harita: {count, number}", "Karte: {count}")).toHaveLength(1);
    expect(faults("tr", "{count", "{count}")).toHaveLength(1);
  });

  it("has all plural forms of its language", () => {
    const german = "{count, plural, one {eine Karte} other {# Karten}}";
    expect(faults("ru", "{count, plural, one {# карта} other {# карты}}", german)).toEqual([
      "has no plural form few, many",
    ]);
    expect(
      faults("ru", "{count, plural, one {# карта} few {# карты} many {# карт} other {# карты}}", german),
    ).toEqual([]);
  });

  it("is no copy and in its own writing", () => {
    expect(faults("tr", "Karte", "Karte", "Map")).toHaveLength(1);
    expect(faults("ku", "Map", "Karte", "Map")).toHaveLength(1);
    expect(faults("ti", "Karta", "Karte", "Map")).toHaveLength(1);
    expect(faults("uk", "Вы здесь", "Hier", "Here")).toHaveLength(1);
    expect(faults("fa", "نقشه ي من", "Meine Karte", "My map")).toHaveLength(1);
  });

  it("keeps people's own words apart and never turns directions by force", () => {
    expect(faults("ar", "تغيير {name}", "{name} ändern")).toHaveLength(1);
    expect(faults("ar", "تغيير \u2068{name}\u2069", "{name} ändern")).toEqual([]);
    expect(faults("ar", "\u202bخريطة", "Karte")).toHaveLength(1);
    expect(faults("ar", "\u2068خريطة", "Karte")).toHaveLength(1);
  });

  it("is short in Leichte Sprache", () => {
    const long = "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.";
    expect(faults("de-simple", long, long)).toHaveLength(1);
    expect(faults("de-simple", "Weiter", "Weiter")).toEqual([]);
  });
});
