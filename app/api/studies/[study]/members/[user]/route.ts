import { endpoint } from "@/lib/server/http";
import { disableMember } from "@/lib/services/people/disable-member";

export const DELETE = endpoint<{ study: string; user: string }>(async (_request, ctx, { study, user }) => {
  await disableMember(ctx, { study, userId: user });
  return new Response(null, { status: 204 });
});
