import { expect, it } from "vitest";
import { readCsv } from "@/lib/domain/import/csv";
import { actorLabel, type NetworkActor } from "@/lib/domain/networks/actor";
import { FILE_COLUMNS, FILE_TERMS, type FileWords } from "@/lib/domain/networks/file-words";
import { networkFileSchema } from "@/lib/domain/networks/network-file";
import { readNetwork } from "@/lib/domain/networks/read-network";
import { writeNetwork } from "@/lib/domain/networks/write-network";
import german from "@/lib/i18n/messages/de/networks.json";
import english from "@/lib/i18n/messages/en/networks.json";

const WORDS: FileWords[] = [german, english].map(({ columns, terms }) => ({ columns, terms }));
const [de, en] = WORDS as [FileWords, FileWords];

const actor = (given: Partial<NetworkActor> = {}): NetworkActor => ({
  institution: "Familienzentrum",
  network: "",
  function: "Leitung",
  fields: ["bildung", "integration"],
  scope: "social-space",
  engagement: "salaried",
  position: [6.81, 51.26],
  ...given,
});
const read = (text: string) => {
  const table = readCsv(text);
  if (!table.ok) throw new Error(table.reason);
  return readNetwork(table.table, WORDS);
};

it.each([
  ["German", de],
  ["English", en],
])("what is written in %s is read again, formulas disarmed and ties once", (_language, words) => {
  const actors = [
    actor({ institution: '=HYPERLINK("x")', fields: [] }),
    actor({ institution: "", network: "Runder Tisch; Rath, Nord", position: null, scope: "city" }),
    actor({ function: "", engagement: "both", scope: "supra-regional" }),
  ];
  const stored = actors.map((one, place) => ({ id: `${place}`, ...one }));
  const ties = [
    { one: "2", other: "0", state: "build" as const },
    { one: "0", other: "1", state: "exists" as const },
  ];
  const text = writeNetwork(stored, ties, words).join("");
  expect(text).toContain(`'=HYPERLINK`);
  expect(read(text)).toEqual({
    ok: true,
    file: {
      actors,
      ties: [
        { one: 0, other: 2, state: "build" },
        { one: 0, other: 1, state: "exists" },
      ],
    },
  });
});

it("no word of a language means two things", () => {
  for (const { columns, terms } of WORDS) {
    expect(new Set(FILE_COLUMNS.map((column) => columns[column])).size).toBe(FILE_COLUMNS.length);
    expect(new Set(FILE_TERMS.map((term) => terms[term])).size).toBeGreaterThanOrEqual(FILE_TERMS.length - 1);
  }
});

it("names every bad row and takes none", () => {
  const head = "number,institution,network,function,fields,scope,engagement,lng,lat,ties";
  const rows = [
    "1,Schule,,Leitung,bildung,city,salaried,,,",
    "2,,,Leitung,bildung,city,salaried,,,",
    "3,Amt,,Leitung,Sport,city,salaried,,,",
    "4,Amt,,Leitung,arbeit,Mond,salaried,,,",
    "5,Amt,,Leitung,arbeit,city,bezahlt,,,",
    "6,Amt,,Leitung,arbeit,city,both,6.8,,",
    "7,Amt,,Leitung,arbeit,city,both,,,1 = vielleicht",
    `8,${"x".repeat(201)},,Leitung,arbeit,city,both,,,`,
    "9,Amt,,Leitung",
    "zehn,Amt,,Leitung,arbeit,city,both,,,",
  ];
  const result = read([head, ...rows].join("\n"));
  expect(result).toEqual({
    ok: false,
    reason: "rows",
    rows: ["nobody", "field", "scope", "engagement", "place", "tie", "too-long", "columns", "number"].map(
      (reason, at) => ({ line: at + 3, reason }),
    ),
  });
});

it("ties must have two ends and one meaning", () => {
  const head = "number,institution,function,scope,engagement,ties";
  const faults = (...ties: string[]) => {
    const rows = ties.map((tie, at) => `${at + 1},Amt,Rat,city,both,${tie}`);
    const result = read([head, ...rows].join("\n"));
    return result.ok ? result.file.ties : result.reason === "rows" ? result.rows : result.reason;
  };
  expect(faults("9 = build", "")).toEqual([{ line: 2, reason: "tie" }]);
  expect(faults("1 = build", "")).toEqual([{ line: 2, reason: "tie" }]);
  expect(faults("2 = build", "1 = exists")).toEqual([{ line: 3, reason: "tie-twice" }]);
  expect(faults("2: aufbauen", "1 build")).toEqual([{ one: 0, other: 1, state: "build" }]);
});

it("says which columns are missing", () => {
  expect(read("institution,function\nSchule,Leitung\n")).toEqual({
    ok: false,
    reason: "columns",
    missing: ["scope", "engagement"],
  });
});

it("the stored form refuses ties that lead nowhere or stand twice", () => {
  const file = (ties: object[]) => networkFileSchema.safeParse({ actors: [actor(), actor()], ties }).success;
  const tie = { one: 0, other: 1, state: "exists" };
  expect(file([tie])).toBe(true);
  expect(file([tie, { ...tie, state: "build" }])).toBe(false);
  expect(file([{ ...tie, other: 2 }])).toBe(false);
  expect(file([{ one: 1, other: 1, state: "exists" }])).toBe(false);
});

it("an actor in one line has no empty parts", () => {
  expect(actorLabel(actor({ network: "" }))).toBe("Familienzentrum · Leitung");
});
