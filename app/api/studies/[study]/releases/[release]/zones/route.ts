import { etagOf, matchesEtag } from "@/lib/server/etag";
import { endpoint } from "@/lib/server/http";
import { zonesFor } from "@/lib/services/releases/read-public-zones";

type Params = { study: string; release: string };

/** What is published may be kept for an hour by anybody; what needs a role by nobody. */
const KEPT = { public: "public, max-age=3600", staff: "private, no-store" } as const;

/** Shown zones as GeoJSON: numbers for planner and owner, classes for everybody once the release is published. */
export const GET = endpoint<Params>(async (request, ctx, { study, release }) => {
  const query = new URL(request.url).searchParams;
  const shown = await zonesFor(ctx, {
    study,
    release,
    attitude: query.get("attitude"),
    group: query.get("group"),
  });
  const body = JSON.stringify(shown.zones);
  const headers = new Headers({ Vary: "Authorization, Cookie" });
  const anonymous = ctx.actor.kind === "nobody" && shown.for === "public";
  if (release === "latest") headers.set("Cache-Control", "private, no-cache");
  else {
    headers.set("Cache-Control", KEPT[anonymous ? "public" : "staff"]);
    headers.set("ETag", etagOf(body));
    if (matchesEtag(request, etagOf(body))) return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", "application/geo+json");
  return new Response(body, { headers });
});
