import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { listNetwork } from "@/lib/services/networks/list-network";
import { addActor } from "@/lib/services/networks/write-actor";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) => {
  const { network, coMentions } = await listNetwork(ctx, study);
  return Response.json({ ...network, coMentions });
});

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const stored = await addActor(ctx, { study, body: await readSmallJson(request, 8_192) });
  return Response.json(stored, { status: 201, headers: { ETag: `"${stored.version}"` } });
});
