import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { planWorkshop } from "@/lib/services/workshops/plan-workshop";

/** A protocol of many steps. */
const MOST_BYTES = 64 * 1024;

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) =>
  Response.json(await planWorkshop(ctx, { study, body: await readSmallJson(request, MOST_BYTES) }), {
    status: 201,
  }),
);
