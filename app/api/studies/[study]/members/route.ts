import * as z from "zod";
import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { grantRole } from "@/lib/services/people/grant-role";
import { parseInput } from "@/lib/services/people/parse";

const body = z.strictObject({ email: z.string(), role: z.string() });

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const { email, role } = parseInput(body, await readSmallJson(request));
  return Response.json(await grantRole(ctx, { study, email, role }), { status: 201 });
});
