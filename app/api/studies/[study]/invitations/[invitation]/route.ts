import { endpoint } from "@/lib/server/http";
import { withdrawInvitation } from "@/lib/services/people/invitations/withdraw-invitation";

type Params = { study: string; invitation: string };

export const DELETE = endpoint<Params>(async (_request, ctx, { study, invitation }) => {
  await withdrawInvitation(ctx, { study, invitation });
  return new Response(null, { status: 204 });
});
