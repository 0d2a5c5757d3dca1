import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { takeStep } from "@/lib/services/words/take-step";

export const POST = endpoint<{ study: string; words: string }>(async (request, ctx, address) => {
  await takeStep(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
