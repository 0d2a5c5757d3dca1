import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { openWorkshop } from "@/lib/services/workshops/open-workshop";

type Params = { code: string };

/** Admits a tablet: 200 with all it needs for a day, 202 while it waits for the facilitator. */
export const POST = endpoint<Params>(async (request, ctx, { code }) => {
  const body = await readSmallJson(request);
  const admission = await openWorkshop(ctx, { code, body, attempts: attemptsOf(request.headers) });
  if (admission.admitted) return Response.json(admission.opening);
  const { pin, ticket, number } = admission;
  return Response.json({ status: "waiting", pin, ticket, number }, { status: 202 });
});
