import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { settle } from "@/lib/services/publication/objections";

type Params = { study: string; objection: string };

export const PUT = endpoint<Params>(async (request, ctx, params) => {
  await settle(ctx, { ...params, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
