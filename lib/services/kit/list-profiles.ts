import "server-only";
import { kitProfilesOf, socialSpaceNames } from "@/db/queries/kit-profiles";
import { holds } from "@/lib/domain/access/authorise";
import type { StoredProfile } from "@/lib/domain/kit/stored-profile";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface KitProfiles {
  study: Study;
  spaces: { id: string; name: string }[];
  profiles: StoredProfile[];
  mayWrite: boolean;
}

/** All filled-in kits of a study, superseded ones included (planner, owner, researcher). */
export async function listKitProfiles(ctx: Context, slug: string): Promise<KitProfiles> {
  const { study, person } = await studyFor(ctx, slug, "kit:read");
  const [spaces, profiles] = await Promise.all([
    socialSpaceNames(ctx.db, study.id),
    kitProfilesOf(ctx.db, study.id),
  ]);
  return { study, spaces, profiles, mayWrite: holds(person, study.id, "kit:write") };
}
