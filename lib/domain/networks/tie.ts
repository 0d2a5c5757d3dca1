import * as z from "zod";

/** What a tie is, or what shall become of it: it exists; it is to be consolidated, expanded, or built. */
export const TIE_STATES = ["exists", "consolidate", "expand", "build"] as const;
export type TieState = (typeof TIE_STATES)[number];

/** A tie has no direction. */
export interface Tie {
  one: string;
  other: string;
  state: TieState;
}

/** Sets the tie of two actors; null ends it. */
export const tieChangeSchema = z
  .strictObject({ one: z.guid(), other: z.guid(), state: z.enum(TIE_STATES).nullable() })
  .refine(({ one, other }) => one !== other, { path: ["other"], error: "same-actor" });

/** The other end of a tie, seen from one of its actors; null where the tie is none of theirs. */
export function otherEnd({ one, other }: Pick<Tie, "one" | "other">, actor: string): string | null {
  if (one === actor) return other;
  return other === actor ? one : null;
}
