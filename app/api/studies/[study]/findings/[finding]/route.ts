import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { deleteFinding, writeFinding } from "@/lib/services/feedback/write-finding";

type Params = { study: string; finding: string };

export const PUT = endpoint<Params>(async (request, ctx, params) => {
  await writeFinding(ctx, { ...params, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});

export const DELETE = endpoint<Params>(async (_request, ctx, params) => {
  await deleteFinding(ctx, params);
  return new Response(null, { status: 204 });
});
