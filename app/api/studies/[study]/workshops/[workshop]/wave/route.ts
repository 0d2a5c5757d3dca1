import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { makeWave, runWave } from "@/lib/services/workshops/make-wave";

/** Asks for the workshop's wave; answers with the job that makes it. */
export const POST = endpoint<{ study: string; workshop: string }>(async (_request, ctx, address) => {
  const { job, begun } = await makeWave(ctx, address);
  if (begun) runInBackground(() => runWave(ctx, { ...address, job }));
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
