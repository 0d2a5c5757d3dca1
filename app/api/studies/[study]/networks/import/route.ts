import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { takeNetwork } from "@/lib/services/networks/take-network";

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const taken = await takeNetwork(ctx, { study, body: await readSmallJson(request, 1_048_576) });
  return Response.json(taken, { status: 201 });
});
