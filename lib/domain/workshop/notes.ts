import * as z from "zod";

/** What may go otherwise than the protocol says. Source: the reference protocol of the method family. */
export const DEVIATIONS = [
  "started-late",
  "too-short",
  "step-left-out",
  "helped-a-lot",
  "in-pairs",
  "interpreter",
  "noisy",
  "technical",
] as const;

/** Who was missing, as the team saw it; about groups of people, never about one. */
export const MISSING = [
  "women",
  "men",
  "young",
  "old",
  "parents",
  "languages",
  "mobility",
  "new-here",
] as const;

/** Notes of a workshop: about the afternoon, never about a person. */
export const workshopNotesSchema = z.strictObject({
  version: z.literal(1),
  deviations: z.array(z.enum(DEVIATIONS)).max(DEVIATIONS.length),
  missing: z.array(z.enum(MISSING)).max(MISSING.length),
  text: z.string().trim().max(1_000),
});
export type WorkshopNotes = z.infer<typeof workshopNotesSchema>;

export const NO_NOTES: WorkshopNotes = { version: 1, deviations: [], missing: [], text: "" };
