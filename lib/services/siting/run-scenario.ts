import "server-only";
import { createHash } from "node:crypto";
import { recordAccess } from "@/db/queries/audit";
import { findScenario, insertScenario } from "@/db/queries/scenarios";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import type { RawSets } from "@/lib/domain/siting/how-sure";
import {
  frozenSchema,
  scenarioResultSchema,
  type Frozen,
  type ScenarioResult,
} from "@/lib/domain/siting/scenario";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { runJob } from "../jobs/run-job";
import { computeApart } from "./compute-apart";
import type { ScenarioTask } from "./make-scenario";
import { setsOfRelease } from "./sets-of-release";

/** Computes a scenario and stores it with the job's end, or not at all; the job's row tells how it went. Never throws. */
export async function runScenario(ctx: Context, task: ScenarioTask): Promise<void> {
  await runJob(ctx, task.job, async ({ progress, done }) => {
    const { study, person } = await studyFor(ctx, task.study, "site:plan");
    const sets = await setsBehind(ctx.db, study.id, task.frozen);
    const result = await computeApart({ frozen: task.frozen, sets }, progress);
    await ctx.db.transaction(async (tx) => {
      const id = await storeScenario({ ...ctx, userId: person.userId }, tx, study, task, result);
      await done(tx, { scenario: id });
    });
  });
}

/** Computes a stored scenario anew; the job's result tells whether every number is the same. Never throws. */
export async function runCheck(
  ctx: Context,
  task: { study: string; job: string; scenario: string },
): Promise<void> {
  await runJob(ctx, task.job, async ({ progress, done }) => {
    const { study } = await studyFor(ctx, task.study, "site:plan");
    const stored = await findScenario(ctx.db, { studyId: study.id, id: task.scenario });
    if (stored === null) throw new DomainError("not-found");
    const frozen = frozenSchema.parse(stored.inputs);
    const sets = await setsBehind(ctx.db, study.id, frozen);
    const result = await computeApart({ frozen, sets }, progress);
    const identical = hashOf(result) === stored.hash;
    await ctx.db.transaction(async (tx) => {
      const target = { id: stored.id, identical };
      await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "scenario.checked", target });
      await done(tx, { scenario: stored.id, identical });
    });
  });
}

/** The people behind the release that a scenario rests on, as they are now: whoever was erased is in none of them. */
export async function setsBehind(
  db: Queryable,
  studyId: string,
  { inputs: { release } }: Frozen,
): Promise<RawSets | null> {
  return release && setsOfRelease(db, { studyId, releaseId: release.id });
}

/** Stores a computed scenario; who may is decided before. The job and the demo call it. */
export async function storeScenario(
  ctx: Omit<Context, "db" | "log"> & { userId: string | null },
  tx: Queryable,
  study: Pick<Study, "id">,
  { name, frozen }: { name: string; frozen: Frozen },
  result: ScenarioResult,
): Promise<string> {
  const id = ctx.ids();
  await insertScenario(tx, {
    id,
    studyId: study.id,
    name,
    releaseId: frozen.inputs.release?.id ?? null,
    inputs: frozen,
    result,
    hash: hashOf(result),
    userId: ctx.userId,
    at: ctx.clock(),
  });
  const target = { id, release: frozen.inputs.release?.id ?? null };
  await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "scenario.made", target });
  return id;
}

/** Of the result in the order of its schema, so that the same numbers give the same hash. */
const hashOf = (result: ScenarioResult): string =>
  createHash("sha256")
    .update(JSON.stringify(scenarioResultSchema.parse(result)))
    .digest("hex");
