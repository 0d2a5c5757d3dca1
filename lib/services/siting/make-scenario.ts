import "server-only";
import * as z from "zod";
import { insertJob } from "@/db/queries/jobs";
import { findScenario } from "@/db/queries/scenarios";
import { DomainError } from "@/lib/domain/errors";
import { DEFAULT_ASSUMPTIONS } from "@/lib/domain/siting/assumptions";
import { scenarioRequestSchema, type Frozen, type ScenarioRequest } from "@/lib/domain/siting/scenario";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { activeJob } from "../jobs/active-job";
import { parseInput } from "../people/parse";
import { gatherInputs, requireComparable } from "./gather-inputs";

export const SCENARIO_JOB = "scenario";

/** What the job of a scenario is to do. */
export interface ScenarioTask {
  study: string;
  job: string;
  name: string;
  frozen: Frozen;
}

/**
 * Freezes what a comparison of sites rests on now and asks for the job that computes it (planner). Refuses with
 * `not-yet` while there is nothing to compare, and with `conflict` while another of the study's is under way.
 */
export async function makeScenario(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<ScenarioTask> {
  const { study, person } = await studyFor(ctx, input.study, "site:plan");
  const request = parseInput(scenarioRequestSchema, input.body);
  const frozen = await freeze(ctx, study, request);
  const job = await beginJob(ctx, study.id, person.userId);
  return { study: input.study, job, name: request.name, frozen };
}

/** Asks for the job that computes a scenario anew from what it froze (planner). */
export async function checkScenario(
  ctx: Context,
  input: { study: string; scenario: string },
): Promise<{ study: string; job: string; scenario: string }> {
  const { study, person } = await studyFor(ctx, input.study, "site:plan");
  const id = z.guid().safeParse(input.scenario);
  if (!id.success || (await findScenario(ctx.db, { studyId: study.id, id: id.data })) === null)
    throw new DomainError("not-found");
  const job = await beginJob(ctx, study.id, person.userId);
  return { study: input.study, job, scenario: id.data };
}

/** The inputs of a request as everything stands now. */
export async function freeze(
  ctx: Pick<Context, "db">,
  study: Study,
  { p, assumptions: asked, seed, moved }: ScenarioRequest,
): Promise<Frozen> {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...Object.fromEntries(said) };
  const { inputs } = await gatherInputs(ctx.db, study, { assumptions, seed });
  requireComparable(inputs);
  const places = new Map(Object.entries(moved));
  const candidates = inputs.candidates.map((one) => ({ ...one, at: places.get(one.id) ?? one.at }));
  if (p > assumptions.most)
    throw new DomainError("invalid", { fields: [{ path: "p", code: "more-than-most" }] });
  return { version: 1, p, inputs: { ...inputs, candidates } };
}

async function beginJob(ctx: Context, studyId: string, userId: string): Promise<string> {
  if ((await activeJob(ctx, studyId, SCENARIO_JOB)) !== null) throw new DomainError("conflict");
  const job = ctx.ids();
  await insertJob(ctx.db, { id: job, studyId, userId, kind: SCENARIO_JOB, at: ctx.clock() });
  return job;
}
