import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { Basis } from "@/lib/domain/sentences/basis";
import { SENTENCES } from "@/lib/domain/sentences/sentence";
import { sentencesOfBasis, sentencesOfZones } from "@/lib/domain/sentences/sentences-of";
import german from "@/lib/i18n/messages/de/sentences.json";

const BASIS: Basis = {
  workshops: 3,
  venuePercent: 15,
  marksPerPerson: 8,
  certaintyPercent: { exact: 50, about: 35, area: 15 },
  insidePercent: 85,
  missingGroups: [{ set: "life", option: "older" }],
  venueZones: [],
};
const told = (participants: number, basis: Basis | null = BASIS, versions = 1) =>
  sentencesOfBasis({
    participants,
    basis,
    versions,
    labelOf: ({ option }) => `<${option}>`,
    list: (labels) => labels.join(", "),
  });
const names = (sentences: ReturnType<typeof told>) => sentences.map(({ name }) => name);

describe("what a release says about itself", () => {
  it("calls fewer than 30 people an exploration, and nobody a sample", () => {
    expect(names(told(29))).toContain("exploration");
    expect(names(told(30))).toContain("notRandom");
    expect(names(told(30))).not.toContain("exploration");
  });

  it("speaks of group maps only under 150 people, of versions only where there are several", () => {
    expect(names(told(149))).toContain("noGroupMaps");
    expect(names(told(150))).not.toContain("noGroupMaps");
    expect(names(told(150, BASIS, 2))).toContain("versions");
  });

  it("leaves out what is not known", () => {
    expect(told(160, null)).toEqual([]);
    const bare = { ...BASIS, venuePercent: null, certaintyPercent: null, missingGroups: [] };
    expect(names(told(160, bare))).toEqual(["notRandom", "marksPerPerson"]);
  });

  it("says of avoided places that this is perception", () => {
    expect(names(sentencesOfZones("avoid", false))).toContain("avoid");
    expect(names(sentencesOfZones("use", true))).not.toContain("avoid");
    expect(names(sentencesOfZones("use", true))).toContain("rest");
  });

  it("has words for every sentence, filled by the values it comes with", () => {
    expect(Object.keys(german).sort()).toEqual([...SENTENCES].sort());
    const t = createTranslator({ locale: "de", messages: german as Record<string, string> });
    const all = [...told(20, BASIS, 2), ...told(160), ...sentencesOfZones("avoid", true)];
    for (const { name, values } of all) expect(t(name, values)).not.toMatch(/[{}]/);
  });
});
