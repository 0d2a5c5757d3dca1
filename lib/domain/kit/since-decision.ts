import type { StoredOutcome } from "./outcome";
import type { Change } from "./profile-changes";
import type { ProfileStatus } from "./terms";

/** What happened after a profile was decided; times in ISO 8601, UTC. */
export interface SinceDecision {
  decidedAt: string;
  releases: readonly { number: number; at: string }[];
  scenarios: readonly { name: string; at: string }[];
  /** The latest first. */
  history: readonly {
    revision: number;
    changedAt: string;
    changedBy: string | null;
    changes: readonly Change[];
  }[];
  /** Profiles that take its place, or will. */
  replacements: readonly { id: string; name: string; status: ProfileStatus }[];
  /** What people are told; null while nobody has written anything. */
  told: StoredOutcome | null;
}

/** How a review stands on a day (YYYY-MM-DD, both): none agreed, still to come, or due. */
export function reviewState(reviewOn: string | null, today: string): "none" | "ahead" | "due" {
  if (reviewOn === null) return "none";
  return reviewOn <= today ? "due" : "ahead";
}
