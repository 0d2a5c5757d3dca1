import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { inviteMember } from "@/lib/services/people/invitations/invite-member";

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const body = await readSmallJson(request);
  return Response.json(await inviteMember(ctx, { study, body }), { status: 201 });
});
