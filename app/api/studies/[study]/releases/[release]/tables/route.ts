import { endpoint } from "@/lib/server/http";
import { readTables } from "@/lib/services/releases/read-tables";

type Params = { study: string; release: string };

/** Tables of a release besides its zones. */
export const GET = endpoint<Params>(async (_request, ctx, params) =>
  Response.json(await readTables(ctx, params), {
    headers: { "Cache-Control": "private, no-store", Vary: "Authorization, Cookie" },
  }),
);
