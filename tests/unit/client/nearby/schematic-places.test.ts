import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { placesOf } from "@/lib/client/nearby/schematic-places";
import type { SchematicMap } from "@/lib/client/nearby/schematic-places";
import { findPlaces, indexPlace } from "@/lib/domain/nearby/find-places";

it("the bundled map names stops, streets, quarters and parks of the district, each once", () => {
  const places = placesOf(JSON.parse(readFileSync("public/basemap/schematic.json", "utf8")) as SchematicMap);
  const kinds = new Set(places.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(["landmark", "park", "quarter", "stop", "street", "water"]);
  const keys = places.map(({ kind, name, quarter }) => `${kind} ${name} ${quarter}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { at } of places) expect(Math.hypot(at[0] - 6.81, at[1] - 51.27)).toBeLessThan(0.15);
  const [first] = findPlaces(places.map(indexPlace), "rath mitte");
  expect(first).toMatchObject({ name: "Rath Mitte", kind: "stop" });
});
