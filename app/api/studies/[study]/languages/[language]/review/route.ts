import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { reviewLanguage } from "@/lib/services/languages/review-language";

/** Notes who has read and heard the consent. */
export const PUT = endpoint<{ study: string; language: string }>(async (request, ctx, address) => {
  await reviewLanguage(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
