import * as z from "zod";
import { candidateSchema } from "./candidate";

/** PostgreSQL stores neither NUL nor lone surrogates. */
const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

/** A candidate as a study keeps it: without its id, with what speaks for or against it in the words of the team. */
export const keptCandidateSchema = candidateSchema.omit({ id: true }).extend({
  name: candidateSchema.shape.name.refine(storable, { error: "unstorable-text" }),
  note: z.string().trim().max(1_000).refine(storable, { error: "unstorable-text" }),
});
export type KeptCandidate = z.infer<typeof keptCandidateSchema>;
