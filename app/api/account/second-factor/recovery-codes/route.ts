import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { renewRecoveryCodes } from "@/lib/services/people/second-factor/renew-recovery-codes";

export const POST = endpoint(async (request, ctx) => {
  const body = await readSmallJson(request);
  return Response.json(await renewRecoveryCodes(ctx, { body, attempts: attemptsOf(request.headers) }));
});
