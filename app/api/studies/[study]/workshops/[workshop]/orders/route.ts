import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { giveOrder } from "@/lib/services/workshops/give-order";

export const POST = endpoint<{ study: string; workshop: string }>(async (request, ctx, params) =>
  Response.json(await giveOrder(ctx, { ...params, body: await readSmallJson(request) })),
);
