import * as z from "zod";
import { MOST_SITES, assumptionsSchema } from "./assumptions";
import { positionSchema } from "./candidate";
import { comparisonSchema } from "./comparison";
import { sitingInputsSchema } from "./inputs";
import { surenessSchema } from "./sureness";

/** Up to so many scenarios stand side by side. */
export const MOST_COMPARED = 4;

/** What a scenario is computed from, and which number of sites its sheet presents. */
export const frozenSchema = z.strictObject({
  version: z.literal(1),
  p: z.number().int().min(1).max(MOST_SITES),
  inputs: sitingInputsSchema,
});
export type Frozen = z.infer<typeof frozenSchema>;

/** So many quotes have room on the sheet. */
export const MOST_QUOTES = 3;

/** Which released quotes stand on the sheet, by their ids; none is a choice too. */
export const sheetQuotesSchema = z.strictObject({
  quotes: z
    .array(z.guid())
    .max(MOST_QUOTES)
    .refine((ids) => new Set(ids).size === ids.length, { error: "twice" }),
});

export const scenarioResultSchema = z.strictObject({
  comparison: comparisonSchema,
  /** Null: too few persons or workshops for it, or no release. */
  sureness: surenessSchema.nullable(),
});
export type ScenarioResult = z.infer<typeof scenarioResultSchema>;

/** What a planner asks for; what is not said is as everywhere (`DEFAULT_ASSUMPTIONS`). */
export const scenarioRequestSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((text) => !text.includes("\u0000") && text.isWellFormed(), { error: "unstorable-text" }),
  p: frozenSchema.shape.p.default(1),
  assumptions: assumptionsSchema.partial().default({}),
  seed: sitingInputsSchema.shape.seed.default(6),
  /** Candidates tried elsewhere than where they are kept, lng/lat. */
  moved: z.record(z.string(), positionSchema).default({}),
});
export type ScenarioRequest = z.infer<typeof scenarioRequestSchema>;
