import { describe, expect, it } from "vitest";
import { PLACES, type PlaceId } from "@/lib/domain/demo/places";
import { DEMO_STUDY, SMALL_DEMO_STUDY } from "@/lib/domain/demo/study";
import type { Attitude, Wish } from "@/lib/domain/drawing/terms";
import { contestedPlaces } from "@/lib/domain/privacy/tables/contested-places";
import { latLngToCell } from "h3-js";
import { releaseOf } from "./release";

const cellOf = (place: PlaceId) => {
  const [lng, lat] = PLACES[place].at;
  return latLngToCell(lat, lng, 9);
};

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

  it("show where a place of meeting is wished for, and where not", () => {
    const wishedAt = (wish: Wish) =>
      from150?.wishes.zones.filter((zone) => zone.wish === wish && !zone.rest).map(({ zone }) => zone);
    expect(wishedAt("here")).toEqual(expect.arrayContaining((["p01", "p14", "p17"] as const).map(cellOf)));
    expect(wishedAt("not-here")).toContain(cellOf("p07"));
    expect(wishedAt("here")).not.toContain(cellOf("p22"));
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
