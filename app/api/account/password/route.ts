import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { changePassword } from "@/lib/services/people/change-password";

export const PUT = endpoint(async (request, ctx) => {
  await changePassword(ctx, { body: await readSmallJson(request), attempts: attemptsOf(request.headers) });
  return new Response(null, { status: 204 });
});
