import { endpoint } from "@/lib/server/http";
import { dropAsking } from "@/lib/services/publication/drop-asking";

type Params = { study: string; asking: string };

export const DELETE = endpoint<Params>(async (_request, ctx, { study, asking }) => {
  await dropAsking(ctx, { study, act: asking });
  return new Response(null, { status: 204 });
});
