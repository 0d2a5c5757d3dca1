import { sql, type SQL } from "drizzle-orm";

/** A JSON parameter. It travels as text: drivers disagree on what a string for jsonb means. */
export function json(value: unknown): SQL {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/** A text[] parameter, the same on both drivers. */
export function textArray(values: readonly string[]): SQL {
  return sql`(select coalesce(array_agg(v), '{}') from jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb) as t(v))`;
}
