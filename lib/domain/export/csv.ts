import type { Cell } from "./mark-row";

/**
 * One line of RFC 4180 with its CRLF. Text that a spreadsheet would take for a formula gets a leading apostrophe
 * (OWASP, CSV Injection), also after a semicolon, tab or line break, where other separators would begin a cell.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

const FORMULA_START = /^[\s"\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const FORMULA_INSIDE = /([;\t\r\n][\s"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/u;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const inside = cell.replaceAll(FORMULA_INSIDE, "$1'");
  const safe = FORMULA_START.test(inside) || /^[\t\r\n]/u.test(inside) ? `'${inside}` : inside;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
