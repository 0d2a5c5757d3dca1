import { endpoint } from "@/lib/server/http";
import { jsonBody } from "@/lib/server/json-body";
import { grantRole } from "@/lib/services/people/grant-role";

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const { email, role } = await jsonBody(request);
  return Response.json(await grantRole(ctx, { study, email, role } as Parameters<typeof grantRole>[1]), { status: 201 });
});
