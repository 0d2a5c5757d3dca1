import { KIT } from "@/lib/domain/kit/catalogue";
import { endpoint } from "@/lib/server/http";

/** The same for everyone, until the kit has another version. */
export const GET = endpoint(() =>
  Promise.resolve(Response.json(KIT, { headers: { "Cache-Control": "public, max-age=3600" } })),
);
