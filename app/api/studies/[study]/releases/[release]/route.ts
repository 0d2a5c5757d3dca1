import { endpoint } from "@/lib/server/http";
import { twoPersons } from "@/lib/server/two-persons";
import { actTogether } from "@/lib/services/publication/act-together";
import { readRelease } from "@/lib/services/releases/read-release";

type Params = { study: string; release: string };

/** Facts of one release. */
export const GET = endpoint<Params>(async (_request, ctx, params) => {
  const { release } = await readRelease(ctx, params);
  return Response.json(release, {
    headers: { "Cache-Control": "private, no-store", Vary: "Authorization, Cookie" },
  });
});

/** Withdraws it, for planners and the public. */
export const DELETE = endpoint<Params>(async (_request, ctx, params) =>
  twoPersons(await actTogether(ctx, { ...params, act: "withdraw" })),
);
