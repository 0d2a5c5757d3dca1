import { cellToChildren, cellToParent, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { auditRelease } from "@/lib/domain/privacy/audit/audit-release";
import type { Audited } from "@/lib/domain/privacy/audit/audit-release";
import { assertReleased, produceRelease } from "@/lib/domain/privacy/produce-release";
import type { ReleaseTables } from "@/lib/domain/privacy/produce-release";
import type { GroupOption } from "@/lib/domain/privacy/groups";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ReleasedBefore, ReleasedZone } from "@/lib/domain/privacy/released-zone";
import { crowd, inputOf } from "../crowd";

const quarter = (n: number): GroupOption[] =>
  [0, 1, 2, 3].map((at) => ({
    set: "life",
    option: `option ${at}`,
    people: new Set(Array.from({ length: n }, (_, person) => person).filter((person) => person % 4 === at)),
  }));
const input = inputOf(crowd(160, 4), 160, { groups: quarter(160) });
const tables = produceRelease(input);
const sets = assertReleased(tables);
const audited: Audited = { tables, sets, input, standings: new Map() };
const rulesFound = (changed: Partial<Audited>) => [
  ...new Set(auditRelease({ ...audited, ...changed }).findings.map(({ rule }) => rule)),
];
const withZones = (change: (zone: ReleasedZone, at: number) => ReleasedZone): ReleaseTables => ({
  ...tables,
  zones: tables.zones.map(change),
});

describe("the audit of a release", () => {
  it("finds nothing in what the producer made, and says what it looked at", () => {
    expect(rulesFound({})).toEqual([]);
    const { checks } = auditRelease(audited).report({ asked: 0, undecided: 0 });
    expect(checks.map(({ rule }) => rule)).toEqual(["persons", "overlap", "rest", "groups", "public"]);
  });

  it("counts persons anew", () => {
    const [first] = sets;
    const lonely = new Map(first?.cells.map((cell) => [cell, [1, 1, 1, 1, 1, 1]]));
    const touches = {
      ...input.touches,
      [first?.attitude ?? "use"]: new Map([...input.touches.use, ...lonely]),
    };
    expect(rulesFound({ input: { ...input, touches } })).toContain("persons");
  });

  it("finds a number under k", () => {
    expect(
      rulesFound({ tables: withZones((zone, at) => (at === 0 ? { ...zone, persons: 4 } : zone)) }),
    ).toEqual(["persons"]);
  });

  it("finds a cell in two zones", () => {
    const [first] = sets;
    expect(rulesFound({ sets: [...sets, ...(first ? [first] : [])] })).toContain("overlap");
  });

  it("finds a rest zone whose people do not fit beside one of its parts", () => {
    const parent = cellToParent(latLngToCell(51.2655, 6.815, 9), 8);
    const cells = cellToChildren(parent, 9);
    const zone = { attitude: "use", zone: parent, resolution: 8, rest: true } as const;
    /** Eight persons in two cells of a pool of so many. */
    const found = (parts: number) => {
      const four = (from: number) => [from, from + 1, from + 2, from + 3];
      const use = new Map([four(0), four(4)].map((list, at) => [cells[at] ?? "", list]));
      const [shown] = tables.zones;
      return rulesFound({
        input: { ...input, touches: { ...input.touches, use } },
        tables: { ...tables, zones: shown ? [{ ...shown, ...zone, persons: 8, forPublic: false }] : [] },
        sets: [{ ...zone, cells: cells.slice(0, parts), people: [...four(0), ...four(4)] }],
      });
    };
    expect(found(4)).toEqual([]);
    expect(found(2)).toEqual(["rest"]);
  });

  it("finds a public zone of nine", () => {
    expect(rulesFound({ tables: withZones((zone) => ({ ...zone, forPublic: true })) })).toEqual(["public"]);
  });

  it("finds a group of a few, and exactly one hidden option", () => {
    const all = input.groups.map(({ set, option }) => ({ set, option, persons: 9 }));
    const groups = (values: typeof all) => ({
      tables: withZones((zone) => ({ ...zone, groups: { since: input.on, sharedBy: [], values } })),
    });
    expect(rulesFound(groups(all))).toEqual(["groups"]);
    expect(rulesFound(groups(all.slice(1)))).toEqual(["groups"]);
  });

  it("finds a share that is too exact, or of too few persons", () => {
    const key = zoneKey(tables.zones[0] ?? { attitude: "", zone: "", rest: false });
    const standings = (inTopTen: number) => new Map([[key, { inTopTen, withoutOneWorkshop: 0 }]]);
    expect(rulesFound({ standings: standings(85) })).toEqual([]);
    expect(rulesFound({ standings: standings(83) })).toEqual(["standing"]);
    expect(rulesFound({ standings: standings(85), tables: { ...tables, participants: 29 } })).toEqual([
      "standing",
    ]);
  });

  it("finds a person in two waves", () => {
    expect(rulesFound({ waves: { earlier: [[1, 2], [3]], wave: [4, 5] } })).toEqual([]);
    expect(rulesFound({ waves: { earlier: [[1, 2], [3]], wave: [3, 5] } })).toEqual(["waves"]);
  });
});

describe("the audit of a frozen partition", () => {
  const before = (moved: number): ReleasedBefore[] =>
    tables.zones.map((zone) => {
      const set = sets.find((one) => zoneKey(one) === zoneKey(zone));
      return { ...zone, cells: set?.cells ?? [], earlier: [{ people: set?.people ?? [], moved }] };
    });

  it("finds nothing when all stays, and a number made anew from the same people", () => {
    expect(rulesFound({ sets: [], before: before(0) })).toEqual([]);
    expect(rulesFound({ before: before(40) })).toEqual(["change"]);
  });

  it("finds a few who came or left, here or elsewhere, against any set ever published", () => {
    const apart = (inZone: number, moved: number) =>
      before(moved).map((zone) => ({
        ...zone,
        earlier: zone.earlier.map(({ people }) => ({
          people: [...people, ...Array.from({ length: inZone }, (_, i) => -1 - i)],
          moved,
        })),
      }));
    expect(rulesFound({ before: apart(5, 10) })).toEqual([]);
    expect(rulesFound({ before: apart(4, 10) })).toEqual(["change"]);
    expect(rulesFound({ before: apart(6, 10) })).toEqual(["change"]);
    const twice = apart(5, 10).map((zone) => ({
      ...zone,
      earlier: [
        ...zone.earlier,
        ...zone.earlier.map(({ people, moved }) => ({ people: [...people, -99], moved: moved + 9 })),
      ],
    }));
    expect(rulesFound({ before: twice })).toEqual(["change"]);
  });

  it("finds a number that changed without its people, a zone that is new, and one that moved", () => {
    const others = before(0).map((zone, at) => (at === 0 ? { ...zone, persons: zone.persons + 1 } : zone));
    expect(rulesFound({ sets: [], before: others })).toEqual(["change"]);
    expect(rulesFound({ sets: [], before: before(0).slice(1) })).toEqual(["frozen"]);
    const [first] = tables.zones;
    const elsewhere = before(0).map((zone, at) =>
      at === 1 && first ? { ...zone, shape: first.shape } : zone,
    );
    expect(rulesFound({ sets: [], before: elsewhere })).toEqual(["frozen"]);
  });
});
