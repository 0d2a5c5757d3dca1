import { endpoint } from "@/lib/server/http";
import { readScenario, removeScenario } from "@/lib/services/siting/read-scenario";

type Params = { study: string; scenario: string };

/** The computed comparison with seed, versions and everything that was put in. */
export const GET = endpoint<Params>(async (_request, ctx, address) => {
  const { scenario, frozen, result } = await readScenario(ctx, address);
  return Response.json({ ...scenario, frozen, ...result });
});

export const DELETE = endpoint<Params>(async (_request, ctx, address) => {
  await removeScenario(ctx, address);
  return new Response(null, { status: 204 });
});
