import { endpoint } from "@/lib/server/http";
import { twoPersons } from "@/lib/server/two-persons";
import { actTogether } from "@/lib/services/publication/act-together";

type Params = { study: string; release: string };

export const POST = endpoint<Params>(async (_request, ctx, params) =>
  twoPersons(await actTogether(ctx, { ...params, act: "publish" })),
);

export const DELETE = endpoint<Params>(async (_request, ctx, params) =>
  twoPersons(await actTogether(ctx, { ...params, act: "unpublish" })),
);
