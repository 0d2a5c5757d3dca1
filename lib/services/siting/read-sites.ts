import "server-only";
import { candidatesOf, type StoredCandidate } from "@/db/queries/candidates";
import { recordAccess } from "@/db/queries/audit";
import { studyBoundaries } from "@/db/queries/releases";
import { scenarioLines, type ScenarioLine } from "@/db/queries/scenarios";
import { can } from "@/lib/domain/access/roles";
import { rolesIn } from "@/lib/domain/access/authorise";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { DEFAULT_ASSUMPTIONS } from "@/lib/domain/siting/assumptions";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { gatherInputs, type RestedOn } from "./gather-inputs";

/** All that the page of sites shows. */
export interface Sites {
  study: Study;
  spaces: readonly { name: string; boundary: ZoneShape }[];
  /** As a scenario would freeze them now, with the usual assumptions. */
  inputs: SitingInputs;
  /** The latest release, where there is one. */
  restedOn: RestedOn | null;
  candidates: readonly StoredCandidate[];
  scenarios: readonly ScenarioLine[];
  mayPlan: boolean;
}

const SEED = 6;

/** Candidates, ways and what demand rests on, for the comparison that the page computes (planner, owner, researcher). */
export async function readSites(ctx: Context, slug: string): Promise<Sites> {
  const { study } = await studyFor(ctx, slug, "site:see");
  const usual = { assumptions: DEFAULT_ASSUMPTIONS, seed: SEED };
  const { inputs, restedOn } = await gatherInputs(ctx.db, study, usual);
  const spaces = await ctx.db.releasesOnly((tx) => studyBoundaries(tx, study.id));
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "site.page",
    target: { release: restedOn?.release.id ?? null },
  });
  return {
    study,
    spaces,
    inputs,
    restedOn,
    candidates: await candidatesOf(ctx.db, study.id),
    scenarios: await scenarioLines(ctx.db, study.id),
    mayPlan: can(rolesIn(ctx.actor, study.id), "site:plan"),
  };
}
