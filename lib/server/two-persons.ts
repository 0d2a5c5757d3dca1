import "server-only";
import type { actTogether } from "@/lib/services/publication/act-together";

/** How an act of two persons is answered: 202 to the first, 204 to the second. */
export const twoPersons = (outcome: Awaited<ReturnType<typeof actTogether>>): Response =>
  outcome === null ? new Response(null, { status: 204 }) : Response.json(outcome, { status: 202 });
