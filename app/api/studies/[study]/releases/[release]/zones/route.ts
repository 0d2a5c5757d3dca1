import { brieflyKept } from "@/lib/server/briefly-kept";
import { etagOf, matchesEtag } from "@/lib/server/etag";
import { endpoint } from "@/lib/server/http";
import type { Context } from "@/lib/services/context";
import { zonesFor } from "@/lib/services/releases/read-public-zones";
import type { ZonesInput } from "@/lib/services/releases/read-zones";

type Params = { study: string; release: string };

/** What is published may be kept for an hour by anybody; what needs a role by nobody. */
const KEPT = { public: "public, max-age=3600", staff: "private, no-store" } as const;

/** Published maps are asked for by a city at once: the database is asked once a second. */
const publicly = brieflyKept<Shown>(1_000);

interface Shown {
  readonly for: "staff" | "public";
  readonly body: string;
  readonly etag: string;
}

async function shownTo(ctx: Context, input: ZonesInput): Promise<Shown> {
  const shown = await zonesFor(ctx, input);
  const body = JSON.stringify(shown.zones);
  return { for: shown.for, body, etag: etagOf(body) };
}

/** Shown zones as GeoJSON: numbers for planner and owner, classes for everybody once the release is published. */
export const GET = endpoint<Params>(async (request, ctx, { study, release }) => {
  const query = new URL(request.url).searchParams;
  const input = { study, release, attitude: query.get("attitude"), group: query.get("group") };
  const nobody = ctx.actor.kind === "nobody";
  const shown =
    nobody && release !== "latest"
      ? await publicly(JSON.stringify(input), () => shownTo(ctx, input))
      : await shownTo(ctx, input);
  const headers = new Headers({ Vary: "Authorization, Cookie" });
  if (release === "latest") headers.set("Cache-Control", "private, no-cache");
  else {
    headers.set("Cache-Control", KEPT[nobody ? shown.for : "staff"]);
    headers.set("ETag", shown.etag);
    if (matchesEtag(request, shown.etag)) return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", "application/geo+json");
  return new Response(shown.body, { headers });
});
