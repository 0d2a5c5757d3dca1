import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { changeActor, removeActor } from "@/lib/services/networks/write-actor";

type Params = { study: string; actor: string };

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const body = await readSmallJson(request, 8_192);
  const stored = await changeActor(ctx, { ...address, version: ifMatch(request), body });
  return Response.json(stored, { headers: { ETag: `"${stored.version}"` } });
});

export const DELETE = endpoint<Params>(async (request, ctx, address) => {
  await removeActor(ctx, { ...address, version: ifMatch(request) });
  return new Response(null, { status: 204 });
});
