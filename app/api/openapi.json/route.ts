import { config } from "@/lib/server/config";
import { endpoint } from "@/lib/server/http";
import { openApi } from "@/lib/server/openapi";

export const GET = endpoint(() =>
  Promise.resolve(
    Response.json(openApi(config().baseUrl), { headers: { "Cache-Control": "public, max-age=300" } }),
  ),
);
