import type { Candidate } from "@/lib/domain/siting/candidate";

/** A candidate of which nothing is known but that it could open in rooms of its own; what it is called and where it lies comes beside it. */
export const PLAIN_SITE: Omit<Candidate, "id" | "name" | "at"> = {
  embedding: "own",
  action: "open",
  institution: null,
  weeklyHours: null,
  oneOffCost: null,
  yearlyCost: null,
};
