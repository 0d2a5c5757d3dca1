import { endpoint } from "@/lib/server/http";
import { releaseWords, takeWordsBack } from "@/lib/services/words/release-words";

type Params = { study: string; words: string };

export const PUT = endpoint<Params>(async (_request, ctx, address) => {
  await releaseWords(ctx, address);
  return new Response(null, { status: 204 });
});

export const DELETE = endpoint<Params>(async (_request, ctx, address) => {
  await takeWordsBack(ctx, address);
  return new Response(null, { status: 204 });
});
