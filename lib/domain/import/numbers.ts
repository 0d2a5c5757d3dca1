/**
 * A number as Germans or others write it; null when it is none. With both marks the later one is the decimal mark; one
 * mark alone is decimal for a measure, but for a count or an amount three digits after it mean thousands.
 */
export function readNumber(text: string, as: "measure" | "count"): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]|€|EUR$/gu, "");
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return null;
  const comma = bare.lastIndexOf(",");
  const point = bare.lastIndexOf(".");
  const last = Math.max(comma, point);
  const mark = last < 0 ? null : bare[last] === "," ? "," : ".";
  if (mark === null) return Number(bare);
  const both = comma >= 0 && point >= 0;
  const often = bare.split(mark).length > 2;
  const thousands = often || (!both && as === "count" && bare.length - last === 4);
  const whole = (thousands ? bare : bare.slice(0, last)).replaceAll(/[.,]/g, "");
  return Number(thousands ? whole : `${whole}.${bare.slice(last + 1)}`);
}

const YES = new Set(["ja", "j", "yes", "y", "true", "wahr", "1", "x", "vorhanden", "vollständig", "voll"]);
const NO = new Set(["nein", "n", "no", "false", "falsch", "0", "-", "keine", "nicht vorhanden"]);

/** Yes, no, or null where the cell says neither. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** A day as YYYY-MM-DD from `2026-11-20`, `20.11.2026` or `20.11.26`; null when there is no such day. */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim());
  const [year, month, day] = german
    ? [german[3]?.padStart(4, "20"), german[2], german[1]]
    : [iso?.[1], iso?.[2], iso?.[3]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(written) ? written : null;
}
