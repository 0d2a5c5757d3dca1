import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { chooseQuotes } from "@/lib/services/siting/choose-quotes";

type Params = { study: string; scenario: string };

/** Which released quotes stand on the sheet of a scenario. */
export const PUT = endpoint<Params>(async (request, ctx, address) => {
  await chooseQuotes(ctx, { ...address, body: await readSmallJson(request) });
  return new Response(null, { status: 204 });
});
