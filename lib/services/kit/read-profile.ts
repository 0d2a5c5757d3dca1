import "server-only";
import { holds } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { findProfile } from "./find-profile";
import { showProfile } from "./show-profile";

/** One filled-in kit (planner, owner, researcher). */
export async function readKitProfile(
  ctx: Context,
  input: { study: string; profile: string },
): Promise<{ study: Study; shown: ShownProfile; mayWrite: boolean }> {
  const { study, person } = await studyFor(ctx, input.study, "kit:read");
  const stored = await findProfile(ctx.db, { studyId: study.id, profile: input.profile });
  if (stored === null) throw new DomainError("not-found");
  const shown = await showProfile(ctx.db, study.id, stored);
  return { study, shown, mayWrite: holds(person, study.id, "kit:write") };
}
