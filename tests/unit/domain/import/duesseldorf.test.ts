import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkAreas, guessAreaColumns } from "@/lib/domain/import/check-areas";
import { checkFigures, guessFigureColumns } from "@/lib/domain/import/check-figures";
import { checkPlaces } from "@/lib/domain/import/check-places";
import { columnsOf, guessPlaceColumns } from "@/lib/domain/import/fields";
import { readTable } from "@/lib/domain/import/read-table";

/** Open data of a real city, where somebody has laid it beside the project; the other tests have its traps too. */
const FOLDER = process.env["OPEN_DATA"] ?? "../shared/data/duesseldorf";
const BOUNDS = [6.74, 51.22, 6.88, 51.32] as const;
const table = (file: string) => {
  const read = readTable(readFileSync(`${FOLDER}/${file}`));
  if (!read.ok) throw new Error(read.reason);
  return read.table;
};
const quarters = () => {
  const file = table("stadtteile_click_that_hood.geojson");
  return checkAreas(file, columnsOf(guessAreaColumns(file)), null, { bounds: BOUNDS, known: [] });
};
const places = (file: string, outlines = quarters().areas.map(({ outline }) => outline)) => {
  const read = table(file);
  const columns = columnsOf(guessPlaceColumns(read));
  return checkPlaces(read, columns, null, { bounds: BOUNDS, outlines, known: [] });
};

describe.skipIf(!existsSync(FOLDER))("open data of Düsseldorf", () => {
  it("50 quarters, all of them sound", () => {
    const { areas, bad } = quarters();
    expect([areas.length, bad.length]).toEqual([50, 0]);
    expect(areas.every(({ question }) => question === null)).toBe(true);
  });

  it("population reaches all 50 quarters", () => {
    const known = quarters().areas.map(({ name, key, line }) => ({ id: String(line), name, key }));
    const file = table("bevoelkerung_migrationshintergrund_2022_2024.csv");
    const { fields, figures } = guessFigureColumns(file);
    const checked = checkFigures(file, { columns: columnsOf(fields), figures }, known, {});
    expect(checked.unmatchedAreas).toEqual([]);
    expect(checked.joined.filter(({ by }) => by !== "name")).toEqual([]);
    expect(
      checked.figures.filter(({ year, figure }) => year === 2024 && figure === "population"),
    ).toHaveLength(50);
  });

  it("the long series has two quarters in one line: said, not divided", () => {
    const known = quarters().areas.map(({ name, key, line }) => ({ id: String(line), name, key }));
    const file = table("bevoelkerung_stadtteile_seit2012.csv");
    const { fields, figures } = guessFigureColumns(file);
    const checked = checkFigures(file, { columns: columnsOf(fields), figures }, known, {});
    expect(checked.joined.filter(({ several }) => several).map(({ name }) => name)).toEqual([
      "Unterbilk/Hafen",
    ]);
    expect(checked.unmatchedAreas.map(({ name }) => name)).toEqual(["Hafen", "Unterbilk"]);
    expect(figures.map(({ year }) => year)).toEqual(Array.from({ length: 13 }, (_, index) => 2012 + index));
  });

  it("the two schools placed far off are asked about", () => {
    const { places: schools, bad } = places("schulen_duesseldorf.geojson");
    expect([schools.length, bad.length]).toEqual([176, 0]);
    const asked = schools.filter(({ question }) => question !== null);
    expect(asked.map(({ institution }) => institution.address)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Sonnenstr. 10"),
        expect.stringContaining("Theodor-Litt-Str. 5"),
      ]),
    );
    expect(asked.length).toBeLessThan(10);
    const far = asked.filter(({ metersOff }) => metersOff > 9_000);
    expect(far.map(({ question }) => question)).toEqual(["contradiction", "contradiction"]);
  });

  it("36 offers stand at 24 points, four of which are two doors of one place", () => {
    const { places: offers, samePlaces } = places("welcome_points_and_integration_services.geojson");
    expect(offers).toHaveLength(36);
    const more = samePlaces.reduce((sum, { lines }) => sum + lines.length - 1, 0);
    expect(new Set(offers.map(({ institution }) => String(institution.position))).size).toBe(24);
    expect(offers.length - more).toBe(22);
  });
});
