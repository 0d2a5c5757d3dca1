import { describe, expect, it } from "vitest";
import { checkPlaces, type Surroundings } from "@/lib/domain/import/check-places";
import { columnsOf, guessPlaceColumns } from "@/lib/domain/import/fields";
import { readTable } from "@/lib/domain/import/read-table";
import type { MultiPolygon } from "@/lib/domain/register/area";

const around: Surroundings = { bounds: [6.69, 51.12, 6.94, 51.35], outlines: [], known: [] };
const square = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});

function check(text: string, surroundings: Partial<Surroundings> = {}) {
  const read = readTable(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.reason);
  const guesses = guessPlaceColumns(read.table);
  return { guesses, ...checkPlaces(read.table, columnsOf(guesses), null, { ...around, ...surroundings }) };
}
const questions = (checked: ReturnType<typeof check>) =>
  checked.places.map(({ line, question }) => [line, question]);

describe("columns are guessed", () => {
  it.each([
    [
      "Einrichtung;Art;Träger;Straße;Hausnummer;PLZ;Breitengrad;Längengrad",
      "name kind provider street houseNumber postcode y x",
    ],
    [
      "Name,Type,Provider,Address,Opening hours,Languages,Step free,lat,lon",
      "name kind provider address openingHours languages stepFree y x",
    ],
    ["Schulname;Schulform;Rechtswert;Hochwert;Barrierefrei", "name kind x y stepFree"],
  ])("%s", (heading, fields) => {
    const mark = heading.includes(";") ? ";" : ",";
    const cells = heading.split(mark).map((name) => (/grad|lat|lon|wert/i.test(name) ? "51" : "x"));
    const { guesses } = check(`${heading}\n${cells.join(mark)}\n`);
    expect(guesses.toSorted((a, b) => a.column - b.column).map(({ field }) => field)).toEqual(
      fields.split(" "),
    );
  });

  it("one column for a field, the one whose heading says it", () => {
    const { guesses } = check("Schulname;Name;lat;lon\nx;y;51,2;6,8\n");
    expect(guesses.find(({ field }) => field === "name")).toEqual({
      field: "name",
      column: 1,
      confidence: 1,
    });
  });
});

describe("rows are checked", () => {
  it("good ones are read whole", () => {
    const { places, bad } = check(
      "Name;Straße;Hausnummer;PLZ;lat;lon;Öffnungszeiten;Sprachen;Barrierefrei;Kosten pro Jahr;Verfügbar ab\n" +
        "Haus  der Jugend;Am Weg;3;40472;51,2661;6,8142;Mo-Fr 9-17;de, uk;ja;12.500 €;1.2.2027\n",
    );
    expect(bad).toEqual([]);
    expect(places[0]).toMatchObject({
      question: null,
      unread: [],
      institution: {
        name: "Haus der Jugend",
        address: "Am Weg 3, 40472",
        position: [6.8142, 51.2661],
        languages: ["de", "uk"],
        stepFree: true,
        yearlyCost: 12500,
        availableFrom: "2027-02-01",
        shielded: false,
      },
    });
    expect(places[0]?.institution.openingHours.week.fri).toEqual([["09:00", "17:00"]]);
  });

  it("bad ones are named by line and reason, and the others stay", () => {
    const { places, bad } = check(
      "Name;lat;lon\nA;51,2;6,8\n;51,2;6,8\nC;;6,8\nD;511;6,8\nE;51,2\nF;51,21;6,81\n",
    );
    expect(bad).toEqual([
      { line: 3, reason: "no-name" },
      { line: 4, reason: "no-position" },
      { line: 5, reason: "no-such-position" },
      { line: 6, reason: "columns" },
    ]);
    expect(places.map(({ line }) => line)).toEqual([2, 7]);
  });

  it("a cell that is not understood is named and left empty", () => {
    const { places } = check("Name;lat;lon;Barrierefrei;Miete\nA;51,2;6,8;teilweise;-\n");
    expect(places[0]?.unread).toEqual(["stepFree"]);
    expect(places[0]?.institution.stepFree).toBe(null);
  });

  it("swapped numbers are asked about and never turned by themselves", () => {
    const checked = check("Name;lat;lon\nA;6,8;51,2\nB;51,2;6,8\n");
    expect(questions(checked)).toEqual([
      [2, "swapped"],
      [3, null],
    ]);
    expect(checked.places[0]?.institution.position).toEqual([51.2, 6.8]);
    expect(checked.places[0]?.exchanged).toEqual([6.8, 51.2]);
  });

  it("northing before easting is asked about too", () => {
    const checked = check("Name;Rechtswert;Hochwert\nA;5682741;345372\nB;345372;5682741\n");
    expect(questions(checked)).toEqual([
      [2, "swapped"],
      [3, null],
    ]);
  });

  it("nowhere, far away, outside of all areas, and against their own second position", () => {
    const checked = check(
      "Name;lat;lon;UTM32\n" +
        "A;0;0;345372, 5682741\nB;52,52;13,4;345372, 5682741\nC;51,19;6,79;345813, 5675803\nD;51,2752;6,7830;345372, 5682741\nE;51,34;6,93;\nF;51,26;6,8;\n",
      { outlines: [square(6.7, 51.18, 6.9, 51.3)] },
    );
    expect(questions(checked)).toEqual([
      [2, "zero"],
      [3, "far"],
      [4, "contradiction"],
      [5, null],
      [6, "outside"],
      [7, null],
    ]);
    expect(checked.places[2]?.metersOff).toBeGreaterThan(1_000);
  });

  it("areas that hold few of the places say nothing about them", () => {
    const { places } = check("Name;lat;lon\nA;51,2;6,8\nB;51,21;6,81\n", {
      outlines: [square(6, 50, 6.1, 50.1)],
    });
    expect(places.map(({ question }) => question)).toEqual([null, null]);
  });

  it("several entries at one place are shown together, also with what is in the register", () => {
    const { samePlaces } = check(
      "Name;Adresse;lat;lon\nDiakonie;Am Weg 3;51,2;6,8\nCaritas;;51,20001;6,80001\nDiakonie;am weg 3;51,3;6,7\nAllein;Ort 1;51,25;6,75\nBekannt;Ort 9;51,28;6,72\n",
      { known: [{ name: "Bekannt", address: "", position: [6.7201, 51.28] }] },
    );
    expect(samePlaces).toEqual([
      { lines: [2, 3, 4], known: [], sameName: false },
      { lines: [6], known: ["Bekannt"], sameName: true },
    ]);
  });
});
