import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { profileResponse } from "@/lib/server/kit-profile";
import { putKitProfile } from "@/lib/services/kit/put-profile";
import { readKitProfile } from "@/lib/services/kit/read-profile";

type Params = { study: string; profile: string };

export const GET = endpoint<Params>(async (_request, ctx, address) => {
  const { shown } = await readKitProfile(ctx, address);
  return profileResponse(shown);
});

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const body = await readSmallJson(request, 512 * 1024);
  const { shown, isNew } = await putKitProfile(ctx, { ...address, revision: ifMatch(request), body });
  return profileResponse(shown, isNew ? 201 : 200);
});
