import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { listReleases } from "@/lib/services/releases/list-releases";
import { makeRelease } from "@/lib/services/releases/make-release";
import { runRelease } from "@/lib/services/releases/run-release";

type Params = { study: string };

/** Releases of a study. */
export const GET = endpoint<Params>(async (_request, ctx, { study }) =>
  Response.json({ releases: await listReleases(ctx, { study }) }),
);

/** Asks for the release; answers with the job that makes it. */
export const POST = endpoint<Params>(async (_request, ctx, { study }) => {
  const { job, begun } = await makeRelease(ctx, { study });
  if (begun) runInBackground(() => runRelease(ctx, { study, job }));
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
