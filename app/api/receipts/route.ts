import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { findByReceipt } from "@/lib/services/receipts/find-by-receipt";

/** The drawings of a receipt; the receipt stands in the body, never in an address. */
export const POST = endpoint(async (request, ctx) =>
  Response.json(
    await findByReceipt(ctx, { body: await readSmallJson(request), attempts: attemptsOf(request.headers) }),
  ),
);
