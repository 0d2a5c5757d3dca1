import { basemapStore } from "@/lib/server/basemaps";
import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { measureBasemap } from "@/lib/services/basemaps/cut-basemap";

type Params = { study: string };

/** How large a base map cut out of an archive of the operator's would be. */
export const POST = endpoint<Params>(async (request, ctx, { study }) => {
  return Response.json(
    await measureBasemap(ctx, { study, wanted: await readSmallJson(request), store: basemapStore() }),
  );
});
