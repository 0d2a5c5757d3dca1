import * as z from "zod";
import { networkActorSchema, type NetworkActor } from "./actor";
import { TIE_STATES, type Tie } from "./tie";

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

/** A file's actors with ids of their own, and its ties between them. */
export function withIds(
  { actors: listed, ties }: NetworkFile,
  ids: () => string,
): { actors: ({ id: string } & NetworkActor)[]; ties: Tie[] } {
  const actors = listed.map((actor) => ({ id: ids(), ...actor }));
  return {
    actors,
    ties: ties.flatMap(({ one, other, state }) => {
      const [from, to] = [actors[one], actors[other]];
      return from && to ? [{ one: from.id, other: to.id, state }] : [];
    }),
  };
}
