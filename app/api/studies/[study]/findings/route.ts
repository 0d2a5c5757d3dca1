import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { writeFinding } from "@/lib/services/feedback/write-finding";

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) =>
  Response.json(await writeFinding(ctx, { study, finding: null, body: await readSmallJson(request) }), {
    status: 201,
  }),
);
