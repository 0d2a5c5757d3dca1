import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { setLock } from "@/lib/services/receipts/set-lock";

/** Sets the three pictograms that open the map of a receipt. */
export const PUT = endpoint(async (request, ctx) => {
  await setLock(ctx, { body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
