import { endpoint } from "@/lib/server/http";
import { watchWorkshop } from "@/lib/services/workshops/watch-workshop";

export const GET = endpoint<{ study: string; workshop: string }>(async (_request, ctx, params) => {
  const { workshop, at, tablets, waiting } = await watchWorkshop(ctx, params);
  return Response.json({ workshop, at, tablets, waiting });
});
