import * as z from "zod";
import { LANGUAGES } from "../drawing/terms";
import { storableText as text } from "../storable";

/** An existing institution or offer of a study; it may be a candidate host. Version 1 of what is kept of one. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const span = z.tuple([clock, clock]).refine(([from, to]) => from < to, { error: "ends-before-it-begins" });
const amount = z.number().int().min(0).max(1_000_000_000).nullable();
const yesNo = z.boolean().nullable();

/** Spans of the day (HH:MM, local time) by weekday, and what does not fit into them in words. */
export const openingHoursSchema = z.strictObject({
  week: z.partialRecord(z.enum(WEEKDAYS), z.array(span).min(1).max(4)),
  note: text(500),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

export const institutionSchema = z.strictObject({
  name: text(200).min(1),
  /** What sort of place: school, library, advice centre … in the words of whoever keeps the register. */
  kind: text(200),
  provider: text(200),
  address: text(300),
  /** lng, lat (EPSG:4326) */
  position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  openingHours: openingHoursSchema,
  /** Languages spoken there: codes where the product has one, else the word as written. */
  languages: z.array(text(40).min(1)).max(40),
  stepFree: yesNo,
  rooms: text(500),
  /** Whole euros. */
  oneOffCost: amount,
  yearlyCost: amount,
  availableFrom: z.iso.date().nullable(),
  leaseUntil: z.iso.date().nullable(),
  /** How the institution describes itself; stands beside how people see it. */
  selfImage: text(2_000),
  /** A stop of bus or rail within 300 m, and one that is served in the evening. */
  stopWithin300m: yesNo,
  eveningService: yesNo,
  /** A shelter or the like: kept by researcher and data protection only, never shown or exported. */
  shielded: z.boolean(),
  /** Where the entry comes from: a file, a directory, a talk. */
  source: text(300),
});
export type Institution = z.infer<typeof institutionSchema>;

export const NO_HOURS: OpeningHours = { week: {}, note: "" };

export const isProductLanguage = (word: string): boolean => (LANGUAGES as readonly string[]).includes(word);
