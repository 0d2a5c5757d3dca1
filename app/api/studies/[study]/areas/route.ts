import { endpoint } from "@/lib/server/http";
import { listAreas } from "@/lib/services/register/list-areas";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) => {
  const { areas } = await listAreas(ctx, study);
  return Response.json({ areas });
});
