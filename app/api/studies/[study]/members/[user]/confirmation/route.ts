import { endpoint } from "@/lib/server/http";
import { confirmResearcher } from "@/lib/services/people/confirm-researcher";

export const POST = endpoint<{ study: string; user: string }>(async (_request, ctx, { study, user }) => {
  await confirmResearcher(ctx, { study, userId: user });
  return new Response(null, { status: 204 });
});
