import "server-only";
import { workshopLines } from "@/db/queries/desk";
import { membersOf } from "@/db/queries/people";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import { studyState, type Need, type NeedState } from "@/lib/domain/study/state";
import type { Context } from "../context";
import { languageStates } from "../languages/read-languages";
import { isConsentReleased } from "../studies/is-consent-released";
import { studyFor } from "./require-study";

export interface StudyState {
  lines: { need: Need; state: NeedState }[];
  may: { configure: boolean; plan: boolean };
}

/** How far a study is set up, for everyone with a role in it. */
export async function readStudyState(ctx: Context, slug: string): Promise<StudyState> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const roles = rolesIn(person, study.id);
  const [members, languages, workshops, consentReleased] = await Promise.all([
    membersOf(ctx.db, study.id),
    languageStates(ctx.db, study.id, study.definition),
    workshopLines(ctx.db, study.id),
    isConsentReleased(ctx.db, study.id, study.definition),
  ]);
  return {
    lines: studyState({
      definition: study.definition,
      roles: members.map(({ role }) => role),
      consentReleased,
      openLanguages: languages.filter(({ offered }) => offered).length,
      workshops: workshops.length,
    }),
    may: { configure: can(roles, "study:configure"), plan: can(roles, "workshop:plan") },
  };
}
