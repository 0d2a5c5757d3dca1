import { endpoint } from "@/lib/server/http";
import { foundFromDraft } from "@/lib/services/studies/found-from-draft";

export const POST = endpoint<{ draft: string }>(async (_request, ctx, { draft }) =>
  Response.json(await foundFromDraft(ctx, draft), { status: 201 }),
);
