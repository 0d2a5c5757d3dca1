import { endpoint } from "@/lib/server/http";
import { readQuotes } from "@/lib/services/words/read-quotes";

export const GET = endpoint<{ study: string; release: string }>(async (_request, ctx, address) =>
  Response.json(
    { quotes: await readQuotes(ctx, address) },
    { headers: { "Cache-Control": "private, no-store" } },
  ),
);
