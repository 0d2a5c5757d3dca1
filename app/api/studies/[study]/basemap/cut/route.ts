import { basemapStore } from "@/lib/server/basemaps";
import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { askForCut, runCut } from "@/lib/services/basemaps/cut-basemap";

type Params = { study: string };

/** Asks for a base map cut out of an archive of the operator's; answers with the job that makes it. */
export const POST = endpoint<Params>(async (request, ctx, { study }) => {
  const input = { study, wanted: await readSmallJson(request), store: basemapStore() };
  const { job } = await askForCut(ctx, input);
  runInBackground(() => runCut(ctx, { ...input, job }));
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
