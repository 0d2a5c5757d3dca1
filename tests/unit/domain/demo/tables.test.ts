import { describe, expect, it } from "vitest";
import { inventDrawings, DEMO_STUDY, SMALL_DEMO_STUDY, type DemoStudy } from "@/lib/domain/demo/study";
import { DISTRICT, PLACES, type PlaceId } from "@/lib/domain/demo/places";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude, Time } from "@/lib/domain/drawing/terms";
import { groupOptions } from "@/lib/domain/privacy/group-options";
import { produceRelease } from "@/lib/domain/privacy/produce-release";
import { studyAreaCells } from "@/lib/domain/privacy/study-area";
import { contestedPlaces } from "@/lib/domain/privacy/tables/contested-places";
import { timesOf } from "@/lib/domain/surface/times-mask";
import { timedCells } from "@/lib/domain/surface/touched-cells";
import { latLngToCell } from "h3-js";
import { hashWith } from "../privacy/crowd";

const cellOf = (place: PlaceId) => {
  const [lng, lat] = PLACES[place].at;
  return latLngToCell(lat, lng, 9);
};

/** The release of a demo study, made without a database. */
function releaseOf(study: DemoStudy) {
  const drawings = inventDrawings(study, ["w1", "w2", "w3"]).map(({ document }) => document);
  drawings.sort((a, b) => (a.participant < b.participant ? -1 : 1));
  const empty = () => ({
    use: new Map<string, number[]>(),
    value: new Map<string, number[]>(),
    avoid: new Map<string, number[]>(),
  });
  const add = (cells: Map<string, number[]>, cell: string, person: number) =>
    cells.set(cell, [...(cells.get(cell) ?? []), person]);
  const touches = empty();
  const times = () => ({ morning: new Map(), day: new Map(), evening: new Map(), night: new Map() });
  const timed: Record<Attitude, Record<Time, Map<string, number[]>>> = {
    use: times(),
    value: times(),
    avoid: times(),
  };
  drawings.forEach((document, person) => {
    const touched = timedCells(document, 9);
    for (const attitude of ATTITUDES)
      for (const [cell, mask] of touched.get(attitude) ?? []) {
        add(touches[attitude], cell, person);
        for (const time of timesOf(mask)) add(timed[attitude][time], cell, person);
      }
  });
  const people = drawings.map(({ participant }) => participant);
  const { kPlanner, kPublic, baseResolution } = study.definition.disclosure;
  const { zones, further } = produceRelease({
    people,
    touches,
    groups: groupOptions(study.definition.groupSets, people, drawings),
    further: {
      timed,
      wishes: { here: new Map(), "not-here": new Map() },
      topics: [],
      quarters: study.quarters,
      institutions: [],
      drawn: drawings.map((document) => ({
        workshops: [document.workshop],
        marks: document.marks.filter(isLive).length,
        located: { exact: 5, about: 3, area: 2 },
        nearVenue: 1,
      })),
      venues: study.workshops.map(({ venue }) => venue),
      kept: null,
    },
    area: studyAreaCells([[[DISTRICT.map(([lng, lat]) => [lng, lat])]]], 9),
    baseResolution,
    kPlanner,
    kPublic,
    hash: hashWith("demo"),
    on: "2026-11-20",
  });
  if (further === null) throw new Error("no tables");
  return { zones: zones.map((zone) => ({ ...zone, standing: null })), further };
}

describe("tables of the demo's 160 people", () => {
  const { zones, further } = releaseOf(DEMO_STUDY);
  const square = cellOf("p02");

  const from150 = further.from150;
  const at = (attitude: Attitude) =>
    from150?.times.rows
      .filter((row) => row.zone === square && row.attitude === attitude)
      .map(({ time }) => time);

  it("show the conflict at the square, and the ambivalence by time of day", () => {
    const places = contestedPlaces(zones).map(({ zone }) => zone.zone);
    expect(places.slice(0, 4)).toContain(square);
    expect(at("value")).toEqual(expect.arrayContaining(["morning", "day"]));
    expect(at("value")).not.toContain("night");
    expect(at("avoid")).toContain("evening");
    expect(at("avoid")).not.toContain("morning");
    const both = from150?.ambivalence.find(({ zone }) => zone === square);
    expect(both?.persons).toBeGreaterThanOrEqual(10);
  });

  it("show the shared places, the quarters and the group difference", () => {
    const shared = zones.filter(({ groups }) => groups?.sharedBy.includes("life")).map(({ zone }) => zone);
    expect(shared).toEqual(expect.arrayContaining([cellOf("p01"), square]));
    expect(from150?.quarters.units).toHaveLength(4);
    expect(from150?.quarters.rows.length).toBeGreaterThanOrEqual(8);
    const overlap = (one: string, other: string) =>
      further.overlaps.find((pair) => pair.one === one && pair.other === other);
    const oldAndFamily = overlap("older", "family");
    expect(oldAndFamily?.unlike).toBe(true);
    expect(oldAndFamily?.overlap).toBe(Math.min(...further.overlaps.map((pair) => pair.overlap)));
  });
});

describe("tables of the demo's 40 people", () => {
  const { zones, further } = releaseOf(SMALL_DEMO_STUDY);

  it("hold overlaps, shared and contested places, and nothing that needs 150 people", () => {
    expect(further.from150).toBeNull();
    expect(further.overlaps.length).toBeGreaterThan(0);
    expect(contestedPlaces(zones).length).toBeGreaterThan(0);
    expect(zones.some(({ groups }) => groups?.sharedBy.includes("life"))).toBe(true);
  });
});
