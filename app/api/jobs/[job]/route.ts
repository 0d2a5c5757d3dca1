import { endpoint } from "@/lib/server/http";
import { cancelJob } from "@/lib/services/jobs/cancel-job";
import { readJob } from "@/lib/services/jobs/read-job";

type Params = { job: string };

/** State, progress (per cent) and result of long work. */
export const GET = endpoint<Params>(async (_request, ctx, { job }) => {
  const { id, kind, state, progress, result, error } = await readJob(ctx, { job });
  return Response.json({ id, kind, state, progress, result, error });
});

/** Stops it; what has ended stays. */
export const DELETE = endpoint<Params>(async (_request, ctx, { job }) => {
  await cancelJob(ctx, { job });
  return new Response(null, { status: 204 });
});
