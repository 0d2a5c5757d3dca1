import { endpoint } from "@/lib/server/http";
import { openLanguage } from "@/lib/services/languages/open-language";

type Params = { study: string; language: string };

const opening = (open: boolean) =>
  endpoint<Params>(async (_request, ctx, address) => {
    await openLanguage(ctx, { ...address, open });
    return new Response(null, { status: 204 });
  });

/** Participants can choose the language from now on. */
export const PUT = opening(true);

/** Tablets that come from now on do not offer it any more. */
export const DELETE = opening(false);
