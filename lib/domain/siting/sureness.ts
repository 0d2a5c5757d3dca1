import * as z from "zod";

/** In words: *stabil* from 80 of 100 recalculations, *Tendenz* from 50, else *offen*. */
export const STEADINESS = ["steady", "tendency", "open"] as const;
export type Steadiness = (typeof STEADINESS)[number];

/** Source: `domain` C6. */
export const steadinessOf = (percent: number): Steadiness =>
  percent >= 80 ? "steady" : percent >= 50 ? "tendency" : "open";

const percent = z.number().int().min(0).max(100).multipleOf(5);

/** How sure the best set of one size is; from raw sets, so only rounded shares and whole minutes. */
const sureSetSchema = z.strictObject({
  p: z.number().int().min(1),
  /** The best set of the released numbers. */
  sites: z.array(z.string()),
  /** Per cent of the recalculations in which it stays best, and in which it is among the three best (of very many sets: is best). */
  best: percent,
  inTopThree: percent,
  steadiness: z.enum(STEADINESS),
  /** Other sets that came first at least in every twentieth, the most frequent first. */
  others: z.array(z.strictObject({ sites: z.array(z.string()), best: percent })),
  /** 90 of 100 recalculations lie between; whole minutes, widened outwards. M1, M2, M5. */
  meanMinutes: z.tuple([z.number().int(), z.number().int()]),
  worstFifthMinutes: z.tuple([z.number().int(), z.number().int()]),
  fairMinutes: z.tuple([z.number().int(), z.number().int()]),
  /** Per cent of the workshops that can be left out with the same answer. */
  withoutOneWorkshop: percent,
});
export type SureSet = z.infer<typeof sureSetSchema>;

/** Null for the whole: under 30 persons, or one workshop. */
export const surenessSchema = z.strictObject({
  version: z.literal(1),
  /** Persons drawn again within their workshops and answers, so many times. */
  resamples: z.number().int().min(1),
  persons: z.number().int(),
  workshops: z.number().int(),
  sets: z.array(sureSetSchema),
});
export type Sureness = z.infer<typeof surenessSchema>;
