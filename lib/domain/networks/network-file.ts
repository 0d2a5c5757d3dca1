import * as z from "zod";
import { networkActorSchema } from "./actor";
import { TIE_STATES } from "./tie";

export const MOST_ACTORS = 500;
export const MOST_TIES = 5_000;

const place = z.number().int().min(0);

/** Actors with the ties among them, as a file brings them; ties name places in the list. */
export const networkFileSchema = z
  .strictObject({
    actors: z.array(networkActorSchema).min(1).max(MOST_ACTORS),
    ties: z.array(z.strictObject({ one: place, other: place, state: z.enum(TIE_STATES) })).max(MOST_TIES),
  })
  .refine(
    ({ actors, ties }) =>
      ties.every(({ one, other }) => one < other && other < actors.length) &&
      new Set(ties.map(({ one, other }) => `${one} ${other}`)).size === ties.length,
    { path: ["ties"], error: "no-such-actor" },
  );
export type NetworkFile = z.infer<typeof networkFileSchema>;
