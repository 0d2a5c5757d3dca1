import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { acceptInvitation } from "@/lib/services/people/invitations/accept-invitation";

export const POST = endpoint(async (request, ctx) =>
  Response.json(await acceptInvitation(ctx, await readSmallJson(request)), { status: 201 }),
);
