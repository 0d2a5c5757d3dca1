import { Buffer } from "node:buffer";

/** A parameter as PostgreSQL's text format wants it. Lists and objects go through `textArray()` and `json()`. */
export function encodeParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  throw new TypeError(
    "A SQL parameter is text, number, boolean, Date, bytes or null; use json() or textArray().",
  );
}

/** An int8 as a number; beyond 2^53 it would be another number, so it throws. */
function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError("int8 beyond 2^53: cast it to text in SQL");
  return number;
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
}

/** PostgreSQL writes "2026-11-22 11:00:00.123456+00"; years beyond four digits and infinity are not ours. */
function instant(text: string): Date {
  const iso = text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) throw new RangeError("timestamptz outside of the years 0001 to 9999");
  return date;
}

type Decoder = (text: string) => unknown;

/** One-dimensional arrays in PostgreSQL's text form: {a,"b \"c\"",NULL}. */
function list(element: Decoder): Decoder {
  return (text) => {
    if (!text.startsWith("{")) throw new RangeError("array with its own bounds");
    const items: unknown[] = [];
    let at = 1;
    while (text[at] !== "}") {
      let item = "";
      const quoted = text[at] === '"';
      if (quoted) {
        for (at += 1; text[at] !== '"'; at += 1) {
          if (text[at] === "\\") at += 1;
          item += text[at];
        }
        at += 1;
      } else {
        for (; text[at] !== "," && text[at] !== "}"; at += 1) item += text[at];
      }
      items.push(!quoted && item === "NULL" ? null : element(item));
      if (text[at] === ",") at += 1;
    }
    return items;
  };
}

const asIs: Decoder = (text) => text;

/** By type OID (PostgreSQL's `pg_type.dat`); a type that is not here stays text. */
const DECODERS: Readonly<Record<number, Decoder>> = {
  16: (text) => text === "t", // bool
  17: bytes, // bytea
  20: wholeNumber, // int8
  21: Number, // int2
  23: Number, // int4
  26: Number, // oid
  114: (text) => JSON.parse(text) as unknown, // json
  700: Number, // float4
  701: Number, // float8
  1000: list((text) => text === "t"), // bool[]
  1005: list(Number), // int2[]
  1007: list(Number), // int4[]
  1009: list(asIs), // text[]
  1015: list(asIs), // varchar[]
  1016: list(wholeNumber), // int8[]
  1021: list(Number), // float4[]
  1022: list(Number), // float8[]
  1082: asIs, // date
  1114: asIs, // timestamp
  1184: instant, // timestamptz
  1700: asIs, // numeric
  2951: list(asIs), // uuid[]
  3802: (text) => JSON.parse(text) as unknown, // jsonb
};

export const DECODED_TYPES: readonly number[] = Object.keys(DECODERS).map(Number);

/** One column value from its text form; the same for both drivers. */
export function decodeValue(typeId: number, text: string | null): unknown {
  if (text === null) return null;
  const decode = DECODERS[typeId];
  return decode === undefined ? text : decode(text);
}
