import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { ifMatch } from "@/lib/server/if-match";
import { readTravelData, removeTravelData, takeTravelData } from "@/lib/services/siting/keep-travel-data";

type Params = { study: string; kind: string };

/** A walking network of a city, or minutes from every area to every candidate. */
const MOST_BYTES = 12 * 1024 * 1024;

export const GET = endpoint<Params>(async (_request, ctx, address) => {
  const { version, ...data } = await readTravelData(ctx, address);
  return Response.json(data, { headers: { ETag: `"${version}"` } });
});

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const body = await readSmallJson(request, MOST_BYTES);
  const stored = await takeTravelData(ctx, { ...address, version: ifMatch(request), body });
  return Response.json(stored, { headers: { ETag: `"${stored.version}"` } });
});

export const DELETE = endpoint<Params>(async (request, ctx, address) => {
  await removeTravelData(ctx, { ...address, version: ifMatch(request) });
  return new Response(null, { status: 204 });
});
