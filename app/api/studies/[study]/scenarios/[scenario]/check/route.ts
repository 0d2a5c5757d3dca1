import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { checkScenario } from "@/lib/services/siting/make-scenario";
import { runCheck } from "@/lib/services/siting/run-scenario";

type Params = { study: string; scenario: string };

/** Computes a scenario anew; the job's result says whether every number is the same. */
export const POST = endpoint<Params>(async (_request, ctx, address) => {
  const task = await checkScenario(ctx, address);
  runInBackground(() => runCheck(ctx, task));
  const { job } = task;
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
