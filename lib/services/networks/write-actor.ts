import "server-only";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { deleteActor, findActor, insertActor, updateActor } from "@/db/queries/networks";
import { DomainError } from "@/lib/domain/errors";
import { networkActorSchema } from "@/lib/domain/networks/actor";
import type { StoredActor } from "@/lib/domain/networks/network";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

interface Address {
  study: string;
  actor: string;
  /** The version the caller has seen (If-Match). */
  version: number | null;
}

interface Stored {
  id: string;
  version: number;
}

/** Enters an actor by hand. */
export async function addActor(ctx: Context, input: { study: string; body: unknown }): Promise<Stored> {
  const { study } = await studyFor(ctx, input.study, "network:edit");
  const actor = parseInput(networkActorSchema, input.body);
  const id = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    await insertActor(tx, { id, studyId: study.id, actor });
    const target = { actor: id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "network.added", target });
  });
  return { id, version: 1 };
}

/** Changes an actor as a whole. Refuses another version than the stored one (`changed`, with the current entry). */
export async function changeActor(ctx: Context, input: Address & { body: unknown }): Promise<Stored> {
  const { study } = await studyFor(ctx, input.study, "network:edit");
  const actor = parseInput(networkActorSchema, input.body);
  return ctx.db.transaction(async (tx) => {
    const current = await held(tx, study.id, input);
    await updateActor(tx, { id: current.id, at: ctx.clock(), actor });
    const target = { actor: current.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "network.changed", target });
    return { id: current.id, version: current.version + 1 };
  });
}

/** Removes an actor with its ties for good, in the version the caller has seen. */
export async function removeActor(ctx: Context, input: Address): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "network:edit");
  await ctx.db.transaction(async (tx) => {
    const current = await held(tx, study.id, input);
    await deleteActor(tx, current.id);
    const target = { actor: current.id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "network.removed", target });
  });
}

async function held(tx: Queryable, studyId: string, { actor, version }: Address): Promise<StoredActor> {
  const id = z.guid().safeParse(actor);
  const current = id.success ? await findActor(tx, { studyId, id: id.data }, true) : null;
  if (current === null) throw new DomainError("not-found");
  if (current.version !== version) throw new DomainError("changed", { extra: { current } });
  return current;
}
