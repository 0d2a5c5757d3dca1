import * as z from "zod";

/** Why a drawing waits: its tablet was taken out of the workshop, or more people drew than were in the room. */
export const HELD_FOR = ["revoked-pass", "above-count"] as const;
export type HeldFor = (typeof HELD_FOR)[number];

/** Why somebody let a drawing count, or set it aside: a closed list, so that no log ever holds what was drawn. */
export const COUNT_REASONS = {
  counts: ["was-there", "miscounted", "mistake"],
  aside: ["not-a-participant", "twice", "trial", "as-asked", "unreadable"],
} as const;

export const countDecisionSchema = z.discriminatedUnion("counts", [
  z.strictObject({ counts: z.literal(true), reason: z.enum(COUNT_REASONS.counts) }),
  z.strictObject({ counts: z.literal(false), reason: z.enum(COUNT_REASONS.aside) }),
]);
export type CountDecision = z.infer<typeof countDecisionSchema>;
