import { describe, expect, it } from "vitest";
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

  it("proposes nothing where a release shows nothing", () => {
    expect(told([], null)).toEqual([]);
  });
});
