import { endpoint } from "@/lib/server/http";
import { readProposals } from "@/lib/services/kit/read-proposals";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) =>
  Response.json(await readProposals(ctx, { study })),
);
