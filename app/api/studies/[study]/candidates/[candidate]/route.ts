import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { changeCandidate, removeCandidate } from "@/lib/services/siting/keep-candidates";

type Params = { study: string; candidate: string };

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const body = await readSmallJson(request);
  const stored = await changeCandidate(ctx, { ...address, version: ifMatch(request), body });
  return Response.json(stored, { headers: { ETag: `"${stored.version}"` } });
});

export const DELETE = endpoint<Params>(async (request, ctx, address) => {
  await removeCandidate(ctx, { ...address, version: ifMatch(request) });
  return new Response(null, { status: 204 });
});
