import { fold } from "../import/fold";
import { readNumber } from "../import/numbers";
import type { ImportRow, ImportTable } from "../import/table";
import { ENGAGEMENTS, FIELDS, SCOPES, networkActorSchema, type NetworkActor } from "./actor";
import { FILE_COLUMNS, type FileColumn, type FileTerm, type FileWords } from "./file-words";
import { MOST_ACTORS, MOST_TIES, type NetworkFile } from "./network-file";
import { TIE_STATES, type TieState } from "./tie";

/** What is wrong with a row, or with one of its cells. */
export type RowReason =
  | "columns"
  | "nobody"
  | "too-long"
  | "number"
  | "number-twice"
  | "field"
  | "scope"
  | "engagement"
  | "place"
  | "tie"
  | "tie-twice";

export interface BadRow {
  line: number;
  reason: RowReason;
}

export type ReadNetwork =
  | { ok: true; file: NetworkFile }
  | { ok: false; reason: "columns"; missing: readonly FileColumn[] }
  | { ok: false; reason: "too-many" }
  | { ok: false; reason: "rows"; rows: readonly BadRow[] };

/** Columns that a file may leave out. */
const OPTIONAL: ReadonlySet<FileColumn> = new Set(["network", "lng", "lat", "ties", "fields", "number"]);

interface Read {
  line: number;
  number: string;
  actor: NetworkActor;
  ties: { to: string; state: TieState }[];
}

/**
 * Actors and ties of a separated file, in the `words` of any language or as our own terms; strict: one bad row and
 * nothing is read, but every bad row is named. A tie stands with one of its actors, as "3 = exists; 5 = build" by the
 * numbers of the file; said twice it must be the same. Cost O(n).
 */
export function readNetwork(table: ImportTable, words: readonly FileWords[]): ReadNetwork {
  const at = columnsOf(table.columns, words);
  const missing = FILE_COLUMNS.filter((column) => at.get(column) === undefined && !OPTIONAL.has(column));
  if (missing.length > 0) return { ok: false, reason: "columns", missing };
  if (table.rows.length > MOST_ACTORS) return { ok: false, reason: "too-many" };
  const terms = termsOf(words);
  const cell = (row: ImportRow, column: FileColumn) => unguarded(row.cells[at.get(column) ?? -1] ?? "");
  const read = table.rows.map((row, position) =>
    readRow(row, position, (column) => cell(row, column), terms),
  );
  const rows = read.flatMap((one) => ("reason" in one ? [one] : []));
  const good = read.flatMap((one) => ("reason" in one ? [] : [one]));
  const { ties, bad } = tiesOf(good);
  // A row that could not be read is an end that others miss: only the first fault is told.
  const faults = rows.length > 0 ? rows : bad;
  if (faults.length > 0) return { ok: false, reason: "rows", rows: faults };
  if (ties.length > MOST_TIES) return { ok: false, reason: "too-many" };
  return { ok: true, file: { actors: good.map(({ actor }) => actor), ties } };
}

function columnsOf(headings: readonly string[], words: readonly FileWords[]): Map<FileColumn, number> {
  const folded = headings.map(fold);
  const found = FILE_COLUMNS.map((column) => {
    const names = [column, ...words.map(({ columns }) => columns[column])].map(fold);
    return [column, folded.findIndex((heading) => names.includes(heading))] as const;
  });
  return new Map(found.filter(([, at]) => at >= 0));
}

/** Folded word → term. */
function termsOf(words: readonly FileWords[]): (text: string, among: readonly FileTerm[]) => FileTerm | null {
  return (text, among) => {
    const wanted = fold(text);
    const means = (term: FileTerm) => [term, ...words.map(({ terms }) => terms[term])].map(fold);
    return among.find((term) => means(term).includes(wanted)) ?? null;
  };
}

function readRow(
  { line, fault }: ImportRow,
  position: number,
  cell: (column: FileColumn) => string,
  term: ReturnType<typeof termsOf>,
): Read | BadRow {
  const bad = (reason: RowReason): BadRow => ({ line, reason });
  if (fault !== null) return bad("columns");
  const parts = (text: string) => text.split(/[;|]/).filter((part) => part.trim() !== "");
  const number = cell("number") === "" ? `${position + 1}` : cell("number");
  if (!/^\d{1,6}$/.test(number)) return bad("number");
  const fields = parts(cell("fields")).map((part) => FIELDS.find((one) => one === term(part, FIELDS)));
  const known = fields.filter((field) => field !== undefined);
  if (known.length < fields.length) return bad("field");
  const scope = SCOPES.find((one) => one === term(cell("scope"), SCOPES));
  if (scope === undefined) return bad("scope");
  const engagement = ENGAGEMENTS.find((one) => one === term(cell("engagement"), ENGAGEMENTS));
  if (engagement === undefined) return bad("engagement");
  const position84 = placeOf(cell("lng"), cell("lat"));
  if (position84 === undefined) return bad("place");
  const ties = parts(cell("ties")).map((part) => {
    const [, to, word = ""] = /^\s*(\d{1,6})\s*[=:]?\s*(.+)$/.exec(part) ?? [];
    const state = TIE_STATES.find((one) => one === term(word, TIE_STATES));
    return to === undefined || state === undefined ? null : { to: String(Number(to)), state };
  });
  const kept = ties.filter((tie) => tie !== null);
  if (kept.length < ties.length) return bad("tie");
  const actor = networkActorSchema.safeParse({
    institution: cell("institution"),
    network: cell("network"),
    function: cell("function"),
    fields: [...new Set(known)],
    scope,
    engagement,
    position: position84,
  });
  if (!actor.success)
    return bad(cell("institution") === "" && cell("network") === "" ? "nobody" : "too-long");
  return { line, number: String(Number(number)), actor: actor.data, ties: kept };
}

/** lng, lat; null where both are empty, undefined where they are no place. */
function placeOf(lng: string, lat: string): [number, number] | null | undefined {
  if (lng === "" && lat === "") return null;
  const [east, north] = [readNumber(lng, "measure"), readNumber(lat, "measure")];
  if (east === null || north === null || Math.abs(east) > 180 || Math.abs(north) > 90) return undefined;
  return [east, north];
}

function tiesOf(read: readonly Read[]): { ties: NetworkFile["ties"]; bad: BadRow[] } {
  const bad: BadRow[] = [];
  const places = new Map<string, number>();
  read.forEach(({ number, line }, place) => {
    if (places.has(number)) bad.push({ line, reason: "number-twice" });
    places.set(number, place);
  });
  const ties = new Map<string, NetworkFile["ties"][number]>();
  read.forEach(({ line, ties: told }, from) => {
    for (const { to, state } of told) {
      const end = places.get(to);
      if (end === undefined || end === from) bad.push({ line, reason: "tie" });
      else {
        const tie = { one: Math.min(from, end), other: Math.max(from, end), state };
        const before = ties.get(`${tie.one} ${tie.other}`);
        if (before && before.state !== state) bad.push({ line, reason: "tie-twice" });
        ties.set(`${tie.one} ${tie.other}`, tie);
      }
    }
  });
  return { ties: [...ties.values()], bad };
}

/** Without the apostrophe that our own files put before what a spreadsheet would take for a formula. */
const unguarded = (text: string): string =>
  text.replace(/^'(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, "").trim();
