import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { beginStudy } from "@/lib/services/studies/begin-study";

export const POST = endpoint(async (request, ctx) =>
  Response.json(await beginStudy(ctx, await readSmallJson(request)), { status: 201 }),
);
