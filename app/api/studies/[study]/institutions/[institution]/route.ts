import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { changeInstitution, removeInstitution } from "@/lib/services/register/change-institution";

type Params = { study: string; institution: string };

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const body = await readSmallJson(request, 32_768);
  const stored = await changeInstitution(ctx, { ...address, version: ifMatch(request), body });
  return Response.json(stored, { headers: { ETag: `"${stored.version}"` } });
});

export const DELETE = endpoint<Params>(async (request, ctx, address) => {
  await removeInstitution(ctx, { ...address, version: ifMatch(request) });
  return new Response(null, { status: 204 });
});
