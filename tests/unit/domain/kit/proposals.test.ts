import { describe, expect, it } from "vitest";
import { KIT_OPTIONS } from "@/lib/domain/kit/catalogue";
import { proposeFromRelease } from "@/lib/domain/kit/propose/from-release";
import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";

const release: ReleaseSummary = {
  id: "00000000-0000-4000-8000-000000000003",
  number: 2,
  mode: "final",
  participants: 40,
  presentation: "surface",
  withheld: [],
  k: 5,
  createdAt: "2026-11-01T09:00:00.000Z",
  publishedAt: null,
  withdrawn: false,
};
const zone = (name: string, given: Partial<ShownZone> = {}): ShownZone => ({
  attitude: "use",
  zone: name,
  resolution: 9,
  persons: 12,
  since: "2026-11-01",
  rest: false,
  groups: { since: "2026-11-01", sharedBy: [], values: [] },
  standing: null,
  shape: { type: "MultiPolygon", coordinates: [] },
  ...given,
});
const further: FurtherTables = {
  version: 1,
  basis: {
    workshops: 3,
    venuePercent: null,
    marksPerPerson: 8,
    certaintyPercent: null,
    insidePercent: null,
    missingGroups: [{ set: "experience", option: "with" }],
    venueZones: [],
  },
  groupSizes: [
    { set: "life", option: "youth", class: 1 },
    { set: "life", option: "family", class: 3 },
  ],
  overlaps: [{ set: "life", one: "youth", other: "family", overlap: 0.3, byLot: 0.5, unlike: true }],
  from150: null,
};
const told = (zones: ShownZone[], tables: FurtherTables | null = further) =>
  proposeFromRelease({ release, zones, further: tables }).map(({ figure, options }) => ({
    sentence: figure.sentence,
    parameters: figure.parameters,
    n: figure.n,
    interval: figure.interval,
    options,
  }));

describe("evidence proposed from a release", () => {
  it("says who took part, how large groups are and who is missing, with the class as its bounds", () => {
    const all = told([]);
    expect(all.map(({ sentence }) => sentence)).toEqual([
      "took-part",
      "group-size",
      "group-size",
      "group-missing",
      "groups-unlike",
    ]);
    expect(all[0]).toMatchObject({ parameters: { workshops: 3 }, n: 40 });
    expect(all[0]?.options).toEqual(
      expect.arrayContaining(["ko.zielgruppen.bewohner", "ko.zielgruppen.flucht"]),
    );
    expect(all[1]).toMatchObject({ interval: [10, 19], n: null });
    expect(all[2]).toMatchObject({ interval: null, parameters: { from: 40, to: null } });
    expect(all[4]?.options).toEqual(["ko.ziele.integration", "ko.zielgruppen.flucht"]);
  });

  it("says how far people's ways reach, where the release does, to whom the ways lead", () => {
    const tables = {
      ...further,
      basis: { ...further.basis, insidePercent: 85 },
      groupSizes: [],
      overlaps: [],
    };
    const reach = told([], tables).find(({ sentence }) => sentence === "reach");
    expect(reach?.parameters).toEqual({ inside: 85, outside: 15 });
    expect(reach?.options).toEqual(expect.arrayContaining(["vn.akteure.sozialraum", "vn.akteure.stadtweit"]));
  });

  it("counts shown, shared and steady zones, and speaks about meeting and standing alone", () => {
    const shared = { since: "2026-11-01", sharedBy: ["life"], values: [] };
    const zones = [
      zone("a", { groups: shared, standing: { inTopTen: 95, withoutOneWorkshop: 100 } }),
      zone("b", { standing: { inTopTen: 60, withoutOneWorkshop: 50 } }),
      zone("c", { attitude: "avoid" }),
    ];
    const all = told(zones, null);
    expect(all.map(({ sentence, parameters }) => [sentence, parameters])).toEqual([
      ["map-view", { attitude: "use", zones: 2 }],
      ["shared-zones", { attitude: "use", set: "life", shared: 1, zones: 2 }],
      ["steady-zones", { steady: 1, zones: 2 }],
    ]);
    expect(all[1]?.options).toEqual(
      expect.arrayContaining(["ko.ziele.interaktion", "ko.aufgaben.begegnung", "rb.standort.anbindung"]),
    );
    expect(all.flatMap(({ options }) => options).some((id) => id.startsWith("rb.personal.hauptamt"))).toBe(
      false,
    );
  });

  it("tells from 150 persons on which institutions share users, which topics were named and where a place is wished", () => {
    const wished = (wish: "here" | "not-here", name: string) => ({
      wish,
      zone: name,
      resolution: 9,
      rest: false,
      persons: 11,
      shape: zone(name).shape,
    });
    const from150 = {
      since: "2026-11-01",
      times: { asked: false, rows: [] },
      ambivalence: [],
      quarters: { units: ["Nord", "Süd"], rows: [{ from: 0, to: 1, percent: 35 }] },
      institutions: {
        units: ["Haus", "Saal", "Amt"],
        rows: [
          { from: 0, to: 1, percent: 40 },
          { from: 1, to: 2, percent: 15 },
        ],
      },
      topics: { asked: true, rows: [{ attitude: "use" as const, topic: "arbeit" as const, persons: 23 }] },
      wishes: { asked: true, zones: [wished("here", "a"), wished("here", "b"), wished("not-here", "c")] },
    };
    const all = told([], { ...further, overlaps: [], groupSizes: [], from150 }).slice(2);
    expect(all.map(({ sentence, parameters }) => [sentence, parameters])).toEqual([
      ["cross-use-most", { from: "Nord", to: "Süd", percent: 35 }],
      ["cross-use-most", { from: "Haus", to: "Saal", percent: 40 }],
      ["cross-use-least", { from: "Saal", to: "Amt", percent: 15 }],
      ["topic-named", { topic: "arbeit", attitude: "use", persons: 23 }],
      ["wished-zones", { zones: 2 }],
      ["unwished-zones", { zones: 1 }],
    ]);
    expect(all[1]?.options).toEqual(
      expect.arrayContaining(["ko.zielgruppen.akteure", "ko.aufgaben.vernetzung", "vn.ziel.aufbau"]),
    );
    expect(all[3]?.options).toEqual(["ko.themen.arbeit", "ko.ziele.platzierung", "vn.felder.arbeit"]);
    expect(all[4]?.options).toEqual(expect.arrayContaining(["ko.orgform.lotsen", "rb.standort.dezentral"]));
    expect(
      all.flatMap(({ options }) => options).filter((id) => !KIT_OPTIONS.some((one) => one.id === id)),
    ).toEqual([]);
  });

  it("proposes nothing where a release shows nothing", () => {
    expect(told([], null)).toEqual([]);
  });
});
