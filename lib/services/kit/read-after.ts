import "server-only";
import { kitProfilesOf } from "@/db/queries/kit-profiles";
import { decidedAt, findOutcome, scenariosSince } from "@/db/queries/outcomes";
import { listReleases } from "@/db/queries/releases";
import type { SinceDecision } from "@/lib/domain/kit/since-decision";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { readKitHistory } from "./read-history";
import { readKitProfile } from "./read-profile";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";

export interface AfterDecision {
  study: Study;
  shown: ShownProfile;
  mayWrite: boolean;
  /** Null while nothing is decided. */
  since: SinceDecision | null;
}

/** What has changed since a profile was decided, and what people are told about it (planner, owner, researcher). */
export async function readAfter(
  ctx: Context,
  input: { study: string; profile: string },
): Promise<AfterDecision> {
  const { study, shown, mayWrite } = await readKitProfile(ctx, input);
  const decided = await decidedAt(ctx.db, shown.id);
  if (decided === null) return { study, shown, mayWrite, since: null };
  const [releases, scenarios, history, profiles, told] = [
    await listReleases(ctx.db, study.id),
    await scenariosSince(ctx.db, { studyId: study.id, since: decided }),
    await readKitHistory(ctx, input),
    await kitProfilesOf(ctx.db, study.id),
    await findOutcome(ctx.db, shown.id),
  ];
  const isLater = (iso: string) => new Date(iso) > decided;
  return {
    study,
    shown,
    mayWrite,
    since: {
      decidedAt: decided.toISOString(),
      releases: releases
        .filter(({ createdAt, withdrawn }) => !withdrawn && isLater(createdAt))
        .map(({ number, createdAt }) => ({ number, at: createdAt })),
      scenarios: scenarios.map(({ name, at }) => ({ name, at: at.toISOString() })),
      history: history.filter(({ changedAt }) => isLater(changedAt)),
      replacements: profiles
        .filter(({ replaces }) => replaces === shown.id)
        .map(({ id, profile }) => ({ id, name: profile.name, status: profile.status })),
      told,
    },
  };
}
