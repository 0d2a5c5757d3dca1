import { isComplete } from "./completeness";
import { profileChanges } from "./profile-changes";
import type { Profile } from "./profile";

/** What stays open to change once a profile is decided: when it is looked at again. */
const AFTER_DECISION = new Set(["reviewOn"]);

/** Why a profile may not become `after`; null where it may. */
export type StepRefusal = "final" | "moved" | "superseded-by-hand" | "reason-needed";

/**
 * A decided profile is what a council had before it, and stays so: another one takes its place. Towards *ready* nothing stops
 * anyone, but what is missing is gone on with for a reason.
 */
export function refuseStep(before: Profile | null, after: Profile): StepRefusal | null {
  if (before !== null) {
    if (before.socialSpace !== after.socialSpace) return "moved";
    const frozen = before.status === "decided" || before.status === "superseded";
    if (frozen && profileChanges(before, after).some(({ cell }) => !AFTER_DECISION.has(cell))) return "final";
    if (frozen) return null;
  }
  if (after.status === "superseded") return "superseded-by-hand";
  const goesOn = after.status === "ready" || after.status === "decided";
  if (goesOn && !isComplete(after) && after.goingOn === "") return "reason-needed";
  return null;
}
