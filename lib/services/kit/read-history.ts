import "server-only";
import { kitProfileRevisions } from "@/db/queries/kit-profiles";
import { profileChanges, type Change } from "@/lib/domain/kit/profile-changes";
import type { ProfileRevision } from "@/lib/domain/kit/stored-profile";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { findProfile } from "./find-profile";

export interface HistoryStep extends Omit<ProfileRevision, "profile"> {
  changes: Change[];
}

/** A page of history; what is older stays in the database. */
const MOST_STEPS = 100;

/** What was changed in a profile, by whom and when, the latest first (planner, owner, researcher). */
export async function readKitHistory(
  ctx: Context,
  input: { study: string; profile: string },
): Promise<HistoryStep[]> {
  const { study } = await studyFor(ctx, input.study, "kit:read");
  const profile = await findProfile(ctx.db, { studyId: study.id, profile: input.profile });
  if (profile === null) throw new DomainError("not-found");
  const revisions = await kitProfileRevisions(ctx.db, { profile, most: MOST_STEPS + 1 });
  return revisions.slice(0, MOST_STEPS).map(({ profile: after, ...step }, place) => {
    const before = revisions[place + 1]?.profile;
    return { ...step, changes: before ? withoutValues(profileChanges(before, after)) : [] };
  });
}

/** Evidence is named by what it is: its numbers may have been withdrawn since. */
function withoutValues(changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    if (!change.cell.startsWith("evidence/")) return change;
    const told = (value: unknown) => (value === undefined ? undefined : true);
    return { ...change, before: told(change.before), after: told(change.after) };
  });
}
