import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { dropDraft, saveDraft } from "@/lib/services/studies/drafts";

type Params = { draft: string };
/** Boundaries of many corners fit; a drawing's limit is the same. */
const MOST_BYTES = 2 * 1024 * 1024;

export const PUT = endpoint<Params>(async (request, ctx, { draft }) => {
  await saveDraft(ctx, draft, await readSmallJson(request, MOST_BYTES));
  return new Response(null, { status: 204 });
});

export const DELETE = endpoint<Params>(async (_request, ctx, { draft }) => {
  await dropDraft(ctx, draft);
  return new Response(null, { status: 204 });
});
