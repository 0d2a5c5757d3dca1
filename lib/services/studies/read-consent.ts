import "server-only";
import { consentRelease, type ConsentRelease } from "@/db/queries/consent-releases";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** The consent text of a study, and whether data protection has released it; for everyone with a role in it. */
export async function readConsent(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; release: ConsentRelease | null; mayRelease: boolean }> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const roles = rolesIn(person, study.id);
  return {
    study,
    release: await consentRelease(ctx.db, study.id, study.definition.consent.version),
    mayRelease: can(roles, "consent:release") && !can(roles, "study:configure"),
  };
}
