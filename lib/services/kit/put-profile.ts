import "server-only";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { insertKitProfile, socialSpaceNames, updateKitProfile } from "@/db/queries/kit-profiles";
import { DomainError } from "@/lib/domain/errors";
import { withKeptEvidence } from "@/lib/domain/kit/kept-evidence";
import { profileSchema, type Profile } from "@/lib/domain/kit/profile";
import { refuseStep } from "@/lib/domain/kit/profile-step";
import { withoutAbout, type ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { StoredProfile } from "@/lib/domain/kit/stored-profile";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { findProfile, heldProfile } from "./find-profile";
import { showProfile } from "./show-profile";
import { supersede } from "./supersede";

/**
 * Stores a profile as a whole (planner): a new one under an id that the caller made, or a change of the revision that the
 * caller has seen. Refused with `changed` and the current profile when somebody else was first, with `final` once it is
 * decided. A decided profile takes the place of the one it was copied to replace.
 */
export async function putKitProfile(
  ctx: Context,
  input: { study: string; profile: string; revision: number | null; body: unknown },
): Promise<{ shown: ShownProfile; isNew: boolean }> {
  const { study, person } = await studyFor(ctx, input.study, "kit:write");
  const id = parseInput(z.guid(), input.profile);
  const sent = parseInput(profileSchema, withoutAbout(input.body));
  return ctx.db.transaction(async (tx) => {
    const address = { studyId: study.id, profile: id };
    const current = await heldProfile(tx, { ...address, revision: input.revision });
    const profile = await allowed(tx, { study, current, sent });
    const written = { id, studyId: study.id, profile, changedBy: person.userId, at: ctx.clock() };
    if (current) await updateKitProfile(tx, written);
    else if (!(await insertKitProfile(tx, { ...written, replaces: null }))) throw new DomainError("conflict");
    const decided = profile.status === "decided" && current?.profile.status !== "decided";
    if (decided && current?.replaces) await supersede(ctx, tx, { study, profile: current.replaces });
    const action = current === null ? "kit.made" : decided ? "kit.decided" : "kit.changed";
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action, target: { profile: id } });
    const stored = await findProfile(tx, address);
    if (stored === null) throw new DomainError("not-found");
    return { shown: await showProfile(tx, study.id, stored), isNew: current === null };
  });
}

/** What is stored of what was sent, when it may be. */
async function allowed(
  tx: Queryable,
  { study, current, sent }: { study: Study; current: StoredProfile | null; sent: Profile },
): Promise<Profile> {
  const spaces = await socialSpaceNames(tx, study.id);
  if (!spaces.some(({ id }) => id === sent.socialSpace)) throw invalid("socialSpace", "unknown");
  const profile = withKeptEvidence(sent, current?.profile ?? null);
  if (profile === null) throw invalid("choices", "evidence-unknown");
  const refusal = refuseStep(current?.profile ?? null, profile);
  if (refusal === "final") throw new DomainError("final");
  if (refusal === "reason-needed") throw invalid("goingOn", refusal);
  if (refusal !== null) throw invalid(refusal === "moved" ? "socialSpace" : "status", refusal);
  return profile;
}

const invalid = (path: string, code: string) => new DomainError("invalid", { fields: [{ path, code }] });
