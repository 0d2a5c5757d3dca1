import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { insertNetwork } from "@/db/queries/networks";
import { networkFileSchema, withIds } from "@/lib/domain/networks/network-file";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

/** Adds the actors and ties of a file to the register, whole or not at all. */
export async function takeNetwork(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<{ actors: number; ties: number }> {
  const { study } = await studyFor(ctx, input.study, "network:edit");
  const { actors, ties } = withIds(parseInput(networkFileSchema, input.body), ctx.ids);
  const taken = { actors: actors.length, ties: ties.length };
  await ctx.db.transaction(async (tx) => {
    await insertNetwork(tx, { studyId: study.id, actors, ties });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "network.imported",
      target: taken,
    });
  });
  return taken;
}
