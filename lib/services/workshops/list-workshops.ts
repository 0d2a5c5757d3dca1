import "server-only";
import { plannedWorkshops, type PlannedWorkshop } from "@/db/queries/workshop-plans";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { isConsentReleased } from "../studies/is-consent-released";

/** The workshops of a study for those who plan them, and whether anyone may come in yet. */
export async function listWorkshops(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; workshops: PlannedWorkshop[]; consentReleased: boolean; mayRun: boolean }> {
  const { study, person } = await studyFor(ctx, slug, "workshop:plan");
  const [workshops, consentReleased] = await Promise.all([
    plannedWorkshops(ctx.db, study.id),
    isConsentReleased(ctx.db, study.id, study.definition),
  ]);
  return { study, workshops, consentReleased, mayRun: can(rolesIn(person, study.id), "workshop:run") };
}
