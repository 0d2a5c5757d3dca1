import { call, type Outcome } from "@/lib/client/desk/calls";
import { followJob, type Following } from "@/lib/client/desk/follow-job";
import type { Assumptions } from "@/lib/domain/siting/assumptions";

const scenarios = (study: string) => `/api/studies/${encodeURIComponent(study)}/scenarios`;

/** Freezes a comparison and waits until it is computed, telling per cent; aborting cancels it. */
export async function makeScenario(
  study: string,
  request: {
    name: string;
    p: number;
    assumptions: Assumptions;
    moved: Readonly<Record<string, readonly [number, number]>>;
  },
  following: Following,
): Promise<Outcome<unknown>> {
  const asked = await call<{ job: string }>("POST", scenarios(study), request);
  return asked.ok ? followJob(asked.value.job, following) : asked;
}

/** Computes a scenario anew; whether every number is the same. */
export async function checkScenario(
  study: string,
  scenario: string,
  following: Following,
): Promise<Outcome<{ identical: boolean }>> {
  const asked = await call<{ job: string }>(
    "POST",
    `${scenarios(study)}/${encodeURIComponent(scenario)}/check`,
  );
  if (!asked.ok) return asked;
  const done = await followJob(asked.value.job, following);
  if (!done.ok) return done;
  const job = await call<{ result: { identical: boolean } }>("GET", `/api/jobs/${asked.value.job}`);
  return job.ok ? { ok: true, value: { identical: job.value.result.identical } } : job;
}

/** Which released quotes stand on the sheet. */
export const chooseQuotes = (
  study: string,
  scenario: string,
  quotes: readonly string[],
): Promise<Outcome<null>> =>
  call("PUT", `${scenarios(study)}/${encodeURIComponent(scenario)}/quotes`, { quotes });

export const removeScenario = (study: string, scenario: string): Promise<Outcome<null>> =>
  call("DELETE", `${scenarios(study)}/${encodeURIComponent(scenario)}`);
