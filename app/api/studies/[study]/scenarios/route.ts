import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { makeScenario } from "@/lib/services/siting/make-scenario";
import { listScenarios } from "@/lib/services/siting/read-scenario";
import { runScenario } from "@/lib/services/siting/run-scenario";

type Params = { study: string };

export const GET = endpoint<Params>(async (_request, ctx, { study }) =>
  Response.json({ scenarios: await listScenarios(ctx, study) }),
);

/** Freezes the inputs and asks for the comparison; answers with the job that computes it. */
export const POST = endpoint<Params>(async (request, ctx, { study }) => {
  const task = await makeScenario(ctx, { study, body: await readSmallJson(request, 65_536) });
  runInBackground(() => runScenario(ctx, task));
  const { job } = task;
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
