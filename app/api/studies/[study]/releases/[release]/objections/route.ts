import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { raiseObjection } from "@/lib/services/publication/objections";

type Params = { study: string; release: string };

export const POST = endpoint<Params>(async (request, ctx, params) =>
  Response.json(await raiseObjection(ctx, { ...params, body: await readSmallJson(request) }), {
    status: 201,
  }),
);
