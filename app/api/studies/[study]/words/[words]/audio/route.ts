import { endpoint } from "@/lib/server/http";
import { hearWords } from "@/lib/services/words/hear-words";

export const GET = endpoint<{ study: string; words: string }>(async (_request, ctx, address) => {
  const { mediaType, bytes } = await hearWords(ctx, address);
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": mediaType } });
});
