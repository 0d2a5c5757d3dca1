import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { decideHeld } from "@/lib/services/workshops/decide-held";

type Params = { study: string; workshop: string; drawing: string };

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  await decideHeld(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
