import { endpoint } from "@/lib/server/http";
import { revokeRole } from "@/lib/services/people/revoke-role";

type Params = { study: string; user: string; role: string };

export const DELETE = endpoint<Params>(async (_request, ctx, { study, user, role }) => {
  await revokeRole(ctx, { study, userId: user, role });
  return new Response(null, { status: 204 });
});
