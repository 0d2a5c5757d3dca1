import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { releaseConsent } from "@/lib/services/studies/release-consent";

export const PUT = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  await releaseConsent(ctx, { study, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
