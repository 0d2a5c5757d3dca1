import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import {
  deleteScenario,
  findScenario,
  scenarioLines,
  type ScenarioLine,
  type StoredScenario,
} from "@/db/queries/scenarios";
import { listReleases, shownZones, studyBoundaries } from "@/db/queries/releases";
import { shownQuotes } from "@/db/queries/words";
import { can } from "@/lib/domain/access/roles";
import { rolesIn } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import { zoneKey, type ReleaseSummary, type ShownZone } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import {
  frozenSchema,
  scenarioResultSchema,
  type Frozen,
  type ScenarioResult,
} from "@/lib/domain/siting/scenario";
import type { ShownQuote } from "@/lib/domain/words/quote";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface Scenario {
  study: Study;
  scenario: ScenarioLine & Pick<StoredScenario, "hash" | "quotes">;
  frozen: Frozen;
  result: ScenarioResult;
  /** Of the release it rests on, as they are shown today. */
  release: ReleaseSummary | null;
  zones: readonly ShownZone[];
  quotes: readonly ShownQuote[];
  spaces: readonly { name: string; boundary: ZoneShape }[];
  mayPlan: boolean;
}

/** Scenarios of a study, the newest first (planner, owner, researcher). */
export async function listScenarios(ctx: Context, slug: string): Promise<ScenarioLine[]> {
  const { study } = await studyFor(ctx, slug, "site:see");
  return scenarioLines(ctx.db, study.id);
}

/**
 * A scenario with what it froze and what came out (planner, owner, researcher). 410 once its release is withdrawn; zones
 * that were withdrawn are in it no more.
 */
export async function readScenario(
  ctx: Context,
  input: { study: string; scenario: string },
): Promise<Scenario> {
  const { study } = await studyFor(ctx, input.study, "site:see");
  const id = z.guid().safeParse(input.scenario);
  const stored = id.success ? await findScenario(ctx.db, { studyId: study.id, id: id.data }) : null;
  if (stored === null) throw new DomainError("not-found");
  if (stored.withdrawn) throw new DomainError("withdrawn");
  const { releaseId, inputs, result, ...scenario } = stored;
  const frozen = frozenSchema.parse(inputs);
  const shown = await ctx.db.releasesOnly(async (tx) => ({
    spaces: await studyBoundaries(tx, study.id),
    release: (await listReleases(tx, study.id)).find((one) => one.id === releaseId) ?? null,
    zones:
      releaseId === null ? [] : await shownZones(tx, { studyId: study.id, id: releaseId, attitude: null }),
    quotes: await shownQuotes(tx, { studyId: study.id, releaseId }),
  }));
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "scenario.read",
    target: { id: stored.id },
  });
  return {
    study,
    scenario,
    frozen: withoutWithdrawn(frozen, shown.zones),
    result: scenarioResultSchema.parse(result),
    ...shown,
    mayPlan: can(rolesIn(ctx.actor, study.id), "site:plan"),
  };
}

/** Removes a scenario for good (planner). */
export async function removeScenario(
  ctx: Context,
  input: { study: string; scenario: string },
): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const id = z.guid().safeParse(input.scenario);
  await ctx.db.transaction(async (tx) => {
    if (!id.success || !(await deleteScenario(tx, { studyId: study.id, id: id.data })))
      throw new DomainError("not-found");
    const target = { id: id.data };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "scenario.removed", target });
  });
}

function withoutWithdrawn(frozen: Frozen, shown: readonly ShownZone[]): Frozen {
  const { release } = frozen.inputs;
  if (release === null) return frozen;
  const names = new Set(shown.map(zoneKey));
  const zones = release.zones.filter((zone) => names.has(zoneKey(zone)));
  return { ...frozen, inputs: { ...frozen.inputs, release: { ...release, zones } } };
}
