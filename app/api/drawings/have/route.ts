import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { haveDrawings } from "@/lib/services/drawings/have-drawings";

const MOST_BYTES = 1024 * 1024;

/** Which of a tablet's drawings the server lacks. */
export const POST = endpoint(async (request, ctx) =>
  Response.json(await haveDrawings(ctx, await readSmallJson(request, MOST_BYTES))),
);
