import { IDBFactory } from "fake-indexeddb";
import type { PMTiles } from "pmtiles";
import { beforeEach, expect, it, vi } from "vitest";
import { tilePlaces } from "@/lib/client/nearby/tile-places";
import { worldOf } from "@/lib/client/map/camera";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { vectorTile } from "../../../support/vector-tile";
import type { TileFeature } from "../../../support/vector-tile";

const ZOOM = 14;
const BOUNDS: StudyBox = [8.66, 49.4, 8.72, 49.43];

const point = (layer: string, at: [number, number], properties: Record<string, string>): TileFeature => ({
  layer,
  type: "point",
  line: [at],
  properties,
});
const street = (name: string, ...line: [number, number][]): TileFeature => ({
  layer: "transportation_name",
  type: "line",
  line,
  properties: { class: "minor", "name:latin": name },
});
const stop = (name: string, at: [number, number]) =>
  point("poi", at, { class: "bus", subclass: "bus_stop", name });

const FEATURES: readonly TileFeature[] = [
  // Through two tiles, and a second street of that name at the other end of the town.
  street("Hauptstraße", [8.6605, 49.41], [8.665, 49.4101]),
  street("Hauptstraße", [8.665, 49.4101], [8.6725, 49.4101]),
  street("Hauptstraße", [8.71, 49.425], [8.712, 49.4255]),
  // Both directions of one stop, and a far one.
  stop("Rathaus", [8.69, 49.41]),
  stop("Rathaus", [8.6904, 49.4103]),
  stop("Rathaus", [8.7, 49.42]),
  stop("Anderswo", [8.8, 49.41]),
  point("place", [8.67, 49.412], { class: "suburb", name: "Weststadt", "name:ar": "المدينة الغربية" }),
  point("place", [8.705, 49.421], { class: "quarter", name: "Altstadt" }),
  point("place", [8.69, 49.412], { class: "city", name: "Heidelberg" }),
  point("poi", [8.69, 49.411], { class: "grocery", subclass: "supermarket", name: "Laden" }),
  point("poi", [8.69, 49.411], { class: "office", subclass: "government", name: "Amt" }),
  point("poi", [8.69, 49.412], { class: "place_of_worship", subclass: "mosque" }),
  {
    layer: "park",
    type: "area",
    line: [
      [8.68, 49.405],
      [8.684, 49.405],
      [8.684, 49.407],
      [8.68, 49.407],
    ],
    properties: { class: "nature_reserve", name: "Stadtgarten" },
  },
  point("water_name", [8.69, 49.415], { class: "lake", name: "Weiher" }),
];

/** An archive as the reader of base maps gives it: each feature in the tile where it begins. */
function archiveOf(tag: string | undefined) {
  const getZxy = vi.fn((z: number, x: number, y: number) => {
    const features = FEATURES.filter(({ line: [at = [0, 0]] }) => {
      const [right, down] = worldOf(at);
      return Math.floor(right * 2 ** z) === x && Math.floor(down * 2 ** z) === y;
    });
    return Promise.resolve(features.length > 0 ? { data: vectorTile({ z, x, y }, features) } : undefined);
  });
  const archive = { getHeader: () => Promise.resolve({ maxZoom: ZOOM, etag: tag }), getZxy };
  return { archive: archive as unknown as PMTiles, getZxy };
}

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

const read = async () => tilePlaces("town.pmtiles", BOUNDS, archiveOf(undefined).archive);
const named = async (name: string) => (await read()).filter((place) => place.name === name);

it("lists what has a name in the study's area: no shops, no offices, nothing without a name, no whole city", async () => {
  expect((await read()).map(({ kind, name, quarter }) => [kind, name, quarter]).sort()).toEqual([
    ["park", "Stadtgarten", "Weststadt"],
    ["quarter", "Altstadt", null],
    ["quarter", "Weststadt", null],
    ["stop", "Rathaus", "Altstadt"],
    ["stop", "Rathaus", "Weststadt"],
    ["street", "Hauptstraße", "Altstadt"],
    ["street", "Hauptstraße", "Weststadt"],
    ["water", "Weiher", "Altstadt"],
  ]);
});

it("a street is one entry at its middle, on the street; streets of one name far apart stay two", async () => {
  const [west, east] = (await named("Hauptstraße")).sort((a, b) => a.at[0] - b.at[0]);
  expect(distanceMeters(west?.at ?? [0, 0], [8.6665, 49.4101])).toBeLessThan(10);
  expect(distanceMeters(east?.at ?? [0, 0], [8.711, 49.42525])).toBeLessThan(10);
});

it("an area is where its middle is, and a stop between its two directions", async () => {
  expect(distanceMeters((await named("Stadtgarten"))[0]?.at ?? [0, 0], [8.682, 49.406])).toBeLessThan(2);
  for (const { at } of await named("Rathaus"))
    expect(Math.min(distanceMeters(at, [8.69, 49.41]), distanceMeters(at, [8.7, 49.42]))).toBeLessThan(50);
});

it("keeps the names in other languages", async () => {
  expect((await named("Weststadt"))[0]?.otherNames).toEqual({ ar: "المدينة الغربية" });
});

it("reads a version of the base map once; another version or area anew", async () => {
  const first = archiveOf("one");
  const places = await tilePlaces("town.pmtiles", BOUNDS, first.archive);
  expect(first.getZxy).toHaveBeenCalled();
  const again = archiveOf("one");
  expect(await tilePlaces("town.pmtiles", BOUNDS, again.archive)).toEqual(places);
  expect(again.getZxy).not.toHaveBeenCalled();
  const newer = archiveOf("two");
  await tilePlaces("town.pmtiles", BOUNDS, newer.archive);
  expect(newer.getZxy).toHaveBeenCalled();
  const smaller = archiveOf("two");
  await tilePlaces("town.pmtiles", [8.66, 49.4, 8.7, 49.43], smaller.archive);
  expect(smaller.getZxy).toHaveBeenCalled();
});

it("does not take a list that lacks what could not be read", async () => {
  const { archive, getZxy } = archiveOf("one");
  getZxy.mockRejectedValueOnce(new Error("no network"));
  await expect(tilePlaces("town.pmtiles", BOUNDS, archive)).rejects.toThrow("no network");
  expect(await tilePlaces("town.pmtiles", BOUNDS, archive)).toHaveLength(8);
});
