import { renewedSession } from "@/lib/server/auth";
import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { secondFactorKey } from "@/lib/server/second-factor-key";
import { confirmSecondFactor } from "@/lib/services/people/second-factor/confirm-second-factor";

export const POST = endpoint(async (request, ctx) => {
  const body = await readSmallJson(request);
  const attempts = attemptsOf(request.headers);
  const { userId, recoveryCodes } = await confirmSecondFactor(ctx, {
    body,
    attempts,
    key: secondFactorKey(),
  });
  const cookie = await renewedSession(ctx.db, userId);
  return Response.json({ recoveryCodes }, { headers: { "Set-Cookie": cookie } });
});
