import { endpoint } from "@/lib/server/http";
import { closeRound, openRound } from "@/lib/services/feedback/run-round";

type Params = { study: string; release: string };

export const PUT = endpoint<Params>(async (_request, ctx, params) => {
  await openRound(ctx, params);
  return new Response(null, { status: 204 });
});

export const DELETE = endpoint<Params>(async (_request, ctx, params) => {
  await closeRound(ctx, params);
  return new Response(null, { status: 204 });
});
