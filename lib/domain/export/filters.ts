import * as z from "zod";
import { ATTITUDES, KINDS, WISHES } from "../drawing/terms";
import { PROFILES } from "./profile";

const slug = /^[a-z0-9][a-z0-9-]{0,39}$/;
const list = <Item extends string>(item: z.ZodType<Item, string>) =>
  z
    .string()
    .max(400)
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item).min(1).max(30));

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = (endOfDay: boolean) =>
  z
    .string()
    .max(40)
    .transform((value, check) => {
      const full = day.test(value) ? `${value}T${endOfDay ? "23:59:59.999" : "00:00:00.000"}Z` : value;
      if (!z.iso.datetime({ offset: true }).safeParse(full).success) {
        check.addIssue({ code: "custom", message: "not-a-date" });
        return z.NEVER;
      }
      return new Date(full);
    });

const number = z
  .string()
  .regex(/^-?\d{1,3}(\.\d+)?$/)
  .transform(Number);
const box = z
  .string()
  .max(120)
  .transform((value) => value.split(","))
  .pipe(z.tuple([number, number, number, number]))
  .refine(
    ([west, south, east, north]) =>
      west < east && south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90,
    {
      error: "not-a-box",
    },
  );

/**
 * The filters of every list of marks; several values of one filter, separated by commas, mean "one of these".
 * `group` is `set:option`; dates without a time mean the whole day, UTC; `bbox` is west,south,east,north.
 */
export const markFilters = z.strictObject({
  workshop: list(z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{8})$/)).optional(),
  group: list(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}:[a-z0-9][a-z0-9-]{0,39}$/)).optional(),
  attitude: list(z.enum([...ATTITUDES, ...WISHES])).optional(),
  kind: list(z.enum(KINDS)).optional(),
  topic: list(z.string().regex(slug)).optional(),
  from: moment(false).optional(),
  to: moment(true).optional(),
  bbox: box.optional(),
});
export type MarkFilters = z.infer<typeof markFilters>;

export const exportQuery = markFilters.extend({ profile: z.enum(PROFILES).default("research") });
export type ExportQuery = z.infer<typeof exportQuery>;

/** True when a filter speaks of marks and not only of whole drawings. */
export function filtersMarks(filters: MarkFilters): boolean {
  return Boolean(
    filters.attitude ?? filters.kind ?? filters.topic ?? filters.from ?? filters.to ?? filters.bbox,
  );
}
