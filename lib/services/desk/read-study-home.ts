import "server-only";
import { qualityOf, type Quality } from "@/db/queries/counting";
import { studyCounts, workshopLines, type StudyCounts, type WorkshopLine } from "@/db/queries/desk";
import { roundsOf } from "@/db/queries/feedback";
import { membersOf, type Member } from "@/db/queries/people";
import type { Person } from "@/lib/domain/access/actor";
import { rolesIn } from "@/lib/domain/access/authorise";
import { promiseState } from "@/lib/domain/feedback/promise";
import { can, type Role } from "@/lib/domain/access/roles";
import type { Context } from "../context";
import { studyFor, type Study } from "./require-study";

export interface StudyHome {
  study: Study;
  person: Person;
  roles: readonly Role[];
  counts: StudyCounts;
  /** For those who work with drawings or answer for the study; null for everyone else. */
  quality: Quality | null;
  workshops: WorkshopLine[];
  members: Member[];
  may: {
    configure: boolean;
    grant: boolean;
    confirm: boolean;
    runWorkshops: boolean;
    watchTablets: boolean;
    readMarks: boolean;
    seeReleases: boolean;
    seeKits: boolean;
    readNetworks: boolean;
    seeSites: boolean;
    readAudit: boolean;
    readReleaseAudits: boolean;
    readRecords: boolean;
    keepData: boolean;
    decidePublication: boolean;
  };
  /** Results were promised to people for a day that has passed; for those who can keep the promise. */
  overdueSince: string | null;
}

/** What everyone with a role sees of a study: numbers, workshops, who may what. No content. */
export async function readStudyHome(ctx: Context, slug: string): Promise<StudyHome> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const roles = rolesIn(person, study.id);
  const seesQuality = (["workshop:plan", "marks:read"] as const).some((capability) => can(roles, capability));
  const [counts, quality, workshops, members] = await Promise.all([
    studyCounts(ctx.db, study.id),
    seesQuality ? qualityOf(ctx.db, { studyId: study.id }) : null,
    workshopLines(ctx.db, study.id),
    membersOf(ctx.db, study.id),
  ]);
  const { feedbackOn } = study.definition;
  const today = ctx.clock().toISOString().slice(0, 10);
  const promise = promiseState(feedbackOn, (await roundsOf(ctx.db, study.id)).length > 0, today);
  return {
    study,
    person,
    roles,
    counts,
    quality,
    workshops,
    members,
    may: {
      configure: can(roles, "study:configure"),
      grant: can(roles, "member:grant"),
      confirm: can(roles, "researcher:confirm"),
      runWorkshops: can(roles, "workshop:run") || can(roles, "member:grant"),
      watchTablets: can(roles, "workshop:run"),
      readMarks: can(roles, "marks:read"),
      seeReleases: can(roles, "release:read"),
      seeKits: can(roles, "kit:read"),
      readNetworks: can(roles, "network:read"),
      seeSites: can(roles, "site:see"),
      readAudit: can(roles, "audit:read"),
      readReleaseAudits: can(roles, "release:audit"),
      readRecords: can(roles, "record:read"),
      keepData: can(roles, "data:keep"),
      decidePublication: can(roles, "release:publish") || can(roles, "objection:raise"),
    },
    overdueSince: can(roles, "study:configure") && promise === "overdue" ? (feedbackOn ?? null) : null,
  };
}
