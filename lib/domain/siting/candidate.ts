import * as z from "zod";

/** How a site belongs to an institution: rooms of its own, beside one (*Anbindung*), or within one (*Integration*). */
export const EMBEDDINGS = ["own", "attached", "integrated"] as const;

/**
 * What is proposed for a site. `keep`: stands and stays. `open`: may be opened. `close`: stands and goes. `move`: stands and
 * may give way to another. `weekly`: may be opened for a day a week.
 */
export const ACTIONS = ["keep", "open", "close", "move", "weekly"] as const;
export type Action = (typeof ACTIONS)[number];

/** EPSG:4326. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const euros = z.number().int().min(0).max(1_000_000_000).nullable();

/** A site that a scenario may choose; what nobody has said is null. */
export const candidateSchema = z.strictObject({
  /** Names it within its scenario: a uuid, or a short sign such as `K1`. */
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(120),
  /** lng, lat */
  at: positionSchema,
  embedding: z.enum(EMBEDDINGS),
  action: z.enum(ACTIONS),
  /** The institution of the register that it is attached to or integrated into. */
  institution: z.uuid().nullable(),
  /** Hours a week in which its rooms can be had. */
  weeklyHours: z.number().min(0).max(168).nullable(),
  /** Euros, once. */
  oneOffCost: euros,
  /** Euros a year. */
  yearlyCost: euros,
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Those that stand today. */
export const standsToday = ({ action }: Pick<Candidate, "action">): boolean =>
  action === "keep" || action === "close" || action === "move";

/** Those that a computed set may hold. */
export const mayBeChosen = ({ action }: Pick<Candidate, "action">): boolean => action !== "close";
