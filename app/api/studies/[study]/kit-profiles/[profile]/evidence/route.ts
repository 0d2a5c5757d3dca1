import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { profileResponse } from "@/lib/server/kit-profile";
import { addEvidence } from "@/lib/services/kit/add-evidence";

export const POST = endpoint<{ study: string; profile: string }>(async (request, ctx, address) => {
  const body = await readSmallJson(request);
  return profileResponse(await addEvidence(ctx, { ...address, revision: ifMatch(request), body }), 201);
});
