import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { closeWorkshop, reopenWorkshop } from "@/lib/services/workshops/close-workshop";

type Params = { study: string; workshop: string };

export const PUT = endpoint<Params>(async (request, ctx, address) => {
  await closeWorkshop(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});

export const DELETE = endpoint<Params>(async (_request, ctx, address) => {
  await reopenWorkshop(ctx, address);
  return new Response(null, { status: 204 });
});
