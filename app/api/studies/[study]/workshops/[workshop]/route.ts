import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { changePlan } from "@/lib/services/workshops/change-plan";

/** A protocol of many steps. */
const MOST_BYTES = 64 * 1024;

export const PUT = endpoint<{ study: string; workshop: string }>(async (request, ctx, address) => {
  await changePlan(ctx, { ...address, body: await readSmallJson(request, MOST_BYTES) });
  return new Response(null, { status: 204 });
});
