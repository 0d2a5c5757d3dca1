import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { nameLanguage } from "@/lib/services/languages/name-language";

/** Adds a language by sound alone, or changes the name of one. */
export const PUT = endpoint<{ study: string; language: string }>(async (request, ctx, address) => {
  await nameLanguage(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
