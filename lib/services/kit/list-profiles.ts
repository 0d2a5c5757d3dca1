import "server-only";
import { kitProfilesOf, socialSpaceNames } from "@/db/queries/kit-profiles";
import { holds } from "@/lib/domain/access/authorise";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { showProfiles } from "./show-profile";

export interface KitProfiles {
  study: Study;
  spaces: { id: string; name: string }[];
  profiles: ShownProfile[];
  mayWrite: boolean;
}

/** All filled-in kits of a study, superseded ones included (planner, owner, researcher). */
export async function listKitProfiles(ctx: Context, slug: string): Promise<KitProfiles> {
  const { study, person } = await studyFor(ctx, slug, "kit:read");
  const [spaces, profiles] = await Promise.all([
    socialSpaceNames(ctx.db, study.id),
    kitProfilesOf(ctx.db, study.id),
  ]);
  const shown = await showProfiles(ctx.db, study.id, profiles);
  return { study, spaces, profiles: shown, mayWrite: holds(person, study.id, "kit:write") };
}
