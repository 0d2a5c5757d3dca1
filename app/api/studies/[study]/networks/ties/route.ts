import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { setTie } from "@/lib/services/networks/set-tie";

export const PUT = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  await setTie(ctx, { study, body: await readSmallJson(request, 1_024) });
  return new Response(null, { status: 204 });
});
