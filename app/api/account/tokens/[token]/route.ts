import { endpoint } from "@/lib/server/http";
import { revokeOwnToken } from "@/lib/services/people/revoke-own-token";

export const DELETE = endpoint<{ token: string }>(async (_request, ctx, { token }) => {
  await revokeOwnToken(ctx, token);
  return new Response(null, { status: 204 });
});
