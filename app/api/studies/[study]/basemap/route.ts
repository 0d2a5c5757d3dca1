import { basemapStore } from "@/lib/server/basemaps";
import { bodyParts } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { putBasemap } from "@/lib/services/basemaps/put-basemap";
import { removeBasemap } from "@/lib/services/basemaps/remove-basemap";

type Params = { study: string };

/** Takes a PMTiles file as it comes; who may not is refused before it is read. */
export const PUT = endpoint<Params>(async (request, ctx, { study }) => {
  const store = basemapStore();
  const parts = () => bodyParts(request, store.mostBytes);
  return Response.json(await putBasemap(ctx, { study, store, parts }));
});

/** Back to the bundled schematic map. */
export const DELETE = endpoint<Params>(async (_request, ctx, { study }) => {
  await removeBasemap(ctx, { study, folder: basemapStore().folder });
  return new Response(null, { status: 204 });
});
