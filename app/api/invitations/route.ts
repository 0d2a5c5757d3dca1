import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { readInvitation } from "@/lib/services/people/invitations/read-invitation";

export const POST = endpoint(async (request, ctx) =>
  Response.json(await readInvitation(ctx, await readSmallJson(request))),
);
