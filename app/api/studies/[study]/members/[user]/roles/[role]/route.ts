import { endpoint } from "@/lib/server/http";
import { revokeRole } from "@/lib/services/people/revoke-role";

export const DELETE = endpoint<{ study: string; user: string; role: string }>(async (_request, ctx, { study, user, role }) => {
  await revokeRole(ctx, { study, userId: user, role } as Parameters<typeof revokeRole>[1]);
  return new Response(null, { status: 204 });
});
