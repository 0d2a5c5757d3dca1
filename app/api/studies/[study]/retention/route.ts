import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { askForRetention, runRetention } from "@/lib/services/retention/apply-retention";

type Params = { study: string };

/** Deletes what is due; answers with the job that does. */
export const POST = endpoint<Params>(async (_request, ctx, { study }) => {
  const { job, begun } = await askForRetention(ctx, { study });
  if (begun) runInBackground(() => runRetention(ctx, { study, job }));
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
