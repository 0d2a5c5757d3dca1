import * as z from "zod";
import { ATTITUDES, TIMES, WISHES } from "../../drawing/terms";
import { basisSchema } from "../../sentences/basis";
import { TOPICS } from "../../study/topics";
import type { ZoneShape } from "../zone-shape";

const persons = z.number().int().positive();
const percent = z.number().int().min(0).max(100);
const attitude = z.enum(ATTITUDES);
const name = z.string();
const shape = z.custom<ZoneShape>(
  (value) =>
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.unknown()) }).safeParse(value).success,
);

/** Of those who use one unit, so many per cent use the other too; rounded to 5 %. Units by their place in the list. */
const crossUseSchema = z.strictObject({
  units: z.array(name),
  rows: z.array(z.strictObject({ from: z.number().int(), to: z.number().int(), percent })),
});
export type CrossUse = z.infer<typeof crossUseSchema>;

/** What is told from 150 persons on. `asked` is false where too few said anything of the kind. */
const from150Schema = z.strictObject({
  /** Date of these numbers, `YYYY-MM-DD`: made once, never anew. */
  since: z.iso.date(),
  times: z.strictObject({
    asked: z.boolean(),
    rows: z.array(z.strictObject({ attitude, zone: name, rest: z.boolean(), time: z.enum(TIMES), persons })),
  }),
  /** Of those who avoid a single zone: who also go there or feel well there. */
  ambivalence: z.array(z.strictObject({ zone: name, persons })),
  quarters: crossUseSchema,
  institutions: crossUseSchema,
  topics: z.strictObject({
    asked: z.boolean(),
    rows: z.array(z.strictObject({ attitude, topic: z.enum(TOPICS), persons })),
  }),
  wishes: z.strictObject({
    asked: z.boolean(),
    zones: z.array(
      z.strictObject({
        wish: z.enum(WISHES),
        zone: name,
        resolution: z.number().int(),
        rest: z.boolean(),
        persons,
        shape,
      }),
    ),
  }),
});
export type From150 = z.infer<typeof from150Schema>;

/** Tables of a release besides its zones: rule 12. Stored as JSON beside them; planners read it, nobody reads more. */
export const furtherTablesSchema = z.strictObject({
  version: z.literal(1),
  basis: basisSchema,
  /** Persons of an option as a class (place in `PERSON_CLASSES`); what is missing is few, nobody, or kept to conceal others. */
  groupSizes: z.array(z.strictObject({ set: name, option: name, class: z.number().int().min(0).max(3) })),
  /** How alike the maps of two options of a set are, and what the lot would give; one decimal. */
  overlaps: z.array(
    z.strictObject({
      set: name,
      one: name,
      other: name,
      overlap: z.number().min(0).max(1),
      byLot: z.number().min(0).max(1),
      /** Less alike than the lot explains. */
      unlike: z.boolean(),
    }),
  ),
  /** Null under 150 persons. */
  from150: from150Schema.nullable(),
});
export type FurtherTables = z.infer<typeof furtherTablesSchema>;
