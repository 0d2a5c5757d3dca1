import { sentProfile } from "@/lib/domain/kit/shown-profile";
import { endpoint } from "@/lib/server/http";
import { listKitProfiles } from "@/lib/services/kit/list-profiles";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) => {
  const { profiles } = await listKitProfiles(ctx, study);
  return Response.json({ profiles: profiles.map(sentProfile) });
});
