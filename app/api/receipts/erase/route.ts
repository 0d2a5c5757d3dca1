import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { erasureLedger } from "@/lib/server/ledger";
import { eraseByReceipt } from "@/lib/services/receipts/erase-by-receipt";

/** Erases everything of a receipt for good. */
export const POST = endpoint(async (request, ctx) => {
  await eraseByReceipt(ctx, { body: await readSmallJson(request), ledger: erasureLedger() });
  return new Response(null, { status: 204 });
});
