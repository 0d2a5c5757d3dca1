import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { takeBeat } from "@/lib/services/workshops/take-beat";

/** The folder is named after the join code, which opens a workshop; an admitted tablet knows its id. */
export const POST = endpoint<{ code: string }>(async (request, ctx, { code: workshopId }) =>
  Response.json(await takeBeat(ctx, { workshopId, body: await readSmallJson(request) })),
);
