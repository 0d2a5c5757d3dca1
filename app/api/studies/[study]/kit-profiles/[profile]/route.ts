import { sentProfile } from "@/lib/domain/kit/stored-profile";
import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { putKitProfile } from "@/lib/services/kit/put-profile";
import { readKitProfile } from "@/lib/services/kit/read-profile";

type Params = { study: string; profile: string };

export const GET = endpoint<Params>(async (_request, ctx, address) => {
  const { stored } = await readKitProfile(ctx, address);
  return Response.json(sentProfile(stored), { headers: { ETag: `"${stored.revision}"` } });
});

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const body = await readSmallJson(request, 512 * 1024);
  const { stored, isNew } = await putKitProfile(ctx, { ...address, revision: ifMatch(request), body });
  return Response.json(sentProfile(stored), {
    status: isNew ? 201 : 200,
    headers: { ETag: `"${stored.revision}"` },
  });
});
