import type { NetworkActor } from "./actor";
import type { Tie } from "./tie";

export interface StoredActor extends NetworkActor {
  id: string;
  version: number;
}

/** The register of a study: its actors in their order, and the ties among them. */
export interface Network {
  actors: readonly StoredActor[];
  ties: readonly Tie[];
}

/** Of those who use one institution, so many per cent use the other too: from a release, rounded to 5 %. */
export interface MentionPair {
  one: string;
  other: string;
  percent: number;
}

/** Institutions that the same people use, or why a release does not say so. */
export type CoMentions =
  | { told: true; release: number; since: string; pairs: readonly MentionPair[] }
  | { told: false; why: "not-yours" | "no-release" | "withdrawn" | "under-150" | "none" };
