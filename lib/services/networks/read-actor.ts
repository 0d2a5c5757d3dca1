import "server-only";
import * as z from "zod";
import { actorsOf, tiesOf } from "@/db/queries/networks";
import { DomainError } from "@/lib/domain/errors";
import type { Network, StoredActor } from "@/lib/domain/networks/network";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** One actor as its form shows it, with all others for its ties; `new` is one that does not exist yet. */
export async function readActor(
  ctx: Context,
  input: { study: string; actor: string },
): Promise<{ study: Study; actor: StoredActor | null; network: Network }> {
  const { study } = await studyFor(ctx, input.study, "network:edit");
  const network = { actors: await actorsOf(ctx.db, study.id), ties: await tiesOf(ctx.db, study.id) };
  if (input.actor === "new") return { study, actor: null, network };
  const id = z.guid().safeParse(input.actor);
  const actor = network.actors.find((one) => one.id === id.data);
  if (!actor) throw new DomainError("not-found");
  return { study, actor, network };
}
