import { endpoint } from "@/lib/server/http";
import { endSessions } from "@/lib/services/people/end-sessions";

export const DELETE = endpoint<{ session: string }>(async (_request, ctx, { session }) => {
  await endSessions(ctx, session);
  return new Response(null, { status: 204 });
});
