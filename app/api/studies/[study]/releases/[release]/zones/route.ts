import { endpoint } from "@/lib/server/http";
import { readZones } from "@/lib/services/releases/read-zones";

type Params = { study: string; release: string };

/** Shown zones as GeoJSON. A release never changes, so that its id and the filter make a strong ETag. */
export const GET = endpoint<Params>(async (request, ctx, { study, release }) => {
  const query = new URL(request.url).searchParams;
  const zones = await readZones(ctx, {
    study,
    release,
    attitude: query.get("attitude"),
    group: query.get("group"),
  });
  const headers = new Headers({ Vary: "Authorization, Cookie" });
  if (release === "latest") headers.set("Cache-Control", "private, no-cache");
  else {
    headers.set("Cache-Control", "private, no-store");
    headers.set("ETag", `"${zones.release.id}.${query.get("attitude") ?? "all"}"`);
    if (matches(request.headers.get("if-none-match"), headers.get("ETag")))
      return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", "application/geo+json");
  return new Response(JSON.stringify(zones), { headers });
});

/** RFC 9110, 13.1.2: weak comparison with any of the listed tags. */
function matches(wanted: string | null, tag: string | null): boolean {
  if (wanted === null || tag === null) return false;
  return wanted.split(",").some((candidate) => ["*", tag].includes(candidate.trim().replace(/^W\//, "")));
}
