import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { beginStudy } from "@/lib/services/studies/begin-study";

/** A file of another study, boundaries included. */
const MOST_BYTES = 4 * 1024 * 1024;

export const POST = endpoint(async (request, ctx) =>
  Response.json(await beginStudy(ctx, await readSmallJson(request, MOST_BYTES)), { status: 201 }),
);
