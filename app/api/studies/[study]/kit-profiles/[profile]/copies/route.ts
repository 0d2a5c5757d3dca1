import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { copyKitProfile } from "@/lib/services/kit/copy-profile";

export const POST = endpoint<{ study: string; profile: string }>(async (request, ctx, address) => {
  const copy = await copyKitProfile(ctx, { ...address, body: await readSmallJson(request) });
  return Response.json(copy, { status: 201, headers: { ETag: `"${copy.revision}"` } });
});
