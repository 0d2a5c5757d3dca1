import "server-only";
import { holds } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { StoredProfile } from "@/lib/domain/kit/stored-profile";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { findProfile } from "./find-profile";

/** One filled-in kit (planner, owner, researcher). */
export async function readKitProfile(
  ctx: Context,
  input: { study: string; profile: string },
): Promise<{ study: Study; stored: StoredProfile; mayWrite: boolean }> {
  const { study, person } = await studyFor(ctx, input.study, "kit:read");
  const stored = await findProfile(ctx.db, { studyId: study.id, profile: input.profile });
  if (stored === null) throw new DomainError("not-found");
  return { study, stored, mayWrite: holds(person, study.id, "kit:write") };
}
