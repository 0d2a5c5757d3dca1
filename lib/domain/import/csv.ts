import { finishedTable, unreadable, type ImportRow, type ReadTable } from "./table";

const SEPARATORS = [";", ",", "\t"] as const;

interface Record {
  line: number;
  cells: string[];
}

/**
 * Rows of separated text (RFC 4180), the first of them the headings. The separator is the one that cuts the heading
 * most often; empty lines are passed over. A row with more or fewer cells than headings keeps its line and a fault.
 */
export function readCsv(text: string): ReadTable {
  const separator = guessSeparator(text);
  const records = recordsOf(text, separator);
  if (records === null) return unreadable("open-quote");
  const [heading, ...body] = records;
  if (heading === undefined) return unreadable("empty");
  const columns = heading.cells.map((cell) => cell.trim());
  if (columns.length < 2) return unreadable("not-a-table");
  const rows = body.map(({ line, cells }): ImportRow => ({
    line,
    cells: cells.map((cell) => cell.trim()),
    shape: null,
    fault: cells.length === columns.length ? null : "columns",
  }));
  return finishedTable({ format: "csv", columns, rows, system: null });
}

function guessSeparator(text: string): string {
  const counts = SEPARATORS.map((separator) => ({
    separator,
    cells: recordsOf(text.slice(0, 20_000), separator, 1)?.[0]?.cells.length ?? 0,
  }));
  return counts.reduce((best, one) => (one.cells > best.cells ? one : best)).separator;
}

/** Null when a quote is opened and never closed. Cost O(n). */
function recordsOf(text: string, separator: string, most = Infinity): Record[] | null {
  const records: Record[] = [];
  let record: Record = { line: 1, cells: [] };
  let line = 1;
  let cell = "";
  let quoted = false;
  const endRecord = () => {
    record.cells.push(cell);
    if (record.cells.some((one) => one.trim() !== "")) records.push(record);
    cell = "";
  };
  for (let i = 0; i < text.length && records.length < most; i += 1) {
    const sign = text[i] ?? "";
    if (sign === "\n" || (sign === "\r" && text[i + 1] !== "\n")) line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (sign === separator) {
      record.cells.push(cell);
      cell = "";
    } else if (sign === "\n" || (sign === "\r" && text[i + 1] !== "\n")) {
      endRecord();
      record = { line, cells: [] };
    } else if (sign !== "\r") cell += sign;
  }
  if (quoted && records.length < most) return null;
  if (records.length < most && (cell !== "" || record.cells.length > 0)) endRecord();
  return records;
}
