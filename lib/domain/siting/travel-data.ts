import * as z from "zod";
import { positionSchema } from "./candidate";
import { networkSchema } from "./inputs";

/** What ways and residents of a study rest on beside the register; one file of each kind. */
export const TRAVEL_KINDS = ["population", "barriers", "crossings", "network", "minutes"] as const;
export type TravelKind = (typeof TRAVEL_KINDS)[number];

const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !text.includes("\u0000") && text.isWellFormed(), { error: "unstorable-text" });

/** A city's walking network; more than a page could compare with. */
export const MOST_NODES = 60_000;
export const MOST_EDGES = 150_000;

/** Ways go round the ends of each, and every end is compared with every other. */
const MOST_BARRIERS = 500;

/**
 * Content by kind, EPSG:4326, metres, minutes. Rows of minutes name an area by its key or name, and a candidate by its
 * name; they are matched when a comparison is made, so that a candidate may be entered later.
 */
export const TRAVEL_CONTENT = {
  /** A grid of residents; where there is one, it counts instead of the areas' figures. `name`: the area that a row is in. */
  population: z
    .array(
      z.strictObject({
        name: name.or(z.literal("")),
        at: positionSchema,
        persons: z.number().min(0).max(1e7),
      }),
    )
    .min(1)
    .max(20_000),
  barriers: z.array(z.array(positionSchema).min(2).max(5_000)).min(1).max(MOST_BARRIERS),
  crossings: z.array(positionSchema).min(1).max(5_000),
  network: networkSchema.extend({
    nodes: networkSchema.shape.nodes.min(2).max(MOST_NODES),
    edges: networkSchema.shape.edges.min(1).max(MOST_EDGES),
  }),
  minutes: z
    .array(z.strictObject({ from: name, to: name, minutes: z.number().min(0).max(1_440) }))
    .min(1)
    .max(50_000),
} as const satisfies Record<TravelKind, z.ZodType>;

export type TravelContent<Kind extends TravelKind> = z.infer<(typeof TRAVEL_CONTENT)[Kind]>;

/** All that a study has; what nobody brought is null. */
export interface TravelData {
  population: TravelContent<"population"> | null;
  barriers: TravelContent<"barriers"> | null;
  crossings: TravelContent<"crossings"> | null;
  network: TravelContent<"network"> | null;
  minutes: TravelContent<"minutes"> | null;
}

export const isTravelKind = (kind: string): kind is TravelKind =>
  (TRAVEL_KINDS as readonly string[]).includes(kind);
