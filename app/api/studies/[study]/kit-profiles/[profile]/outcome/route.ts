import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { putOutcome } from "@/lib/services/kit/put-outcome";

export const PUT = endpoint<{ study: string; profile: string }>(async (request, ctx, address) => {
  const body = await readSmallJson(request, 131_072);
  const stored = await putOutcome(ctx, { ...address, version: ifMatch(request), body });
  return Response.json(stored, { headers: { ETag: `"${stored.version}"` } });
});
