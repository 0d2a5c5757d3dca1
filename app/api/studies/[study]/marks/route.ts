import { listMarks } from "@/lib/services/marks/list-marks";
import { endpoint } from "@/lib/server/http";
import { singleQuery } from "@/lib/server/downloads";

export const GET = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const body = await listMarks(ctx, { study, query: singleQuery(request) });
  return new Response(body, { headers: { "Content-Type": "application/geo+json" } });
});
