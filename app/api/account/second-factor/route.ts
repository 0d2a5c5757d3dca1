import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { secondFactorKey } from "@/lib/server/second-factor-key";
import { beginSecondFactor } from "@/lib/services/people/second-factor/begin-second-factor";

export const POST = endpoint(async (request, ctx) => {
  const body = await readSmallJson(request);
  const attempts = attemptsOf(request.headers);
  return Response.json(await beginSecondFactor(ctx, { body, attempts, key: secondFactorKey() }));
});
