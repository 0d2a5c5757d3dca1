import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { decideDrawing } from "@/lib/services/marks/decide-drawing";

export const PUT = endpoint<{ study: string; drawing: string }>(async (request, ctx, address) => {
  await decideDrawing(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
