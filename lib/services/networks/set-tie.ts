import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { deleteTie, storeTie } from "@/db/queries/networks";
import { DomainError } from "@/lib/domain/errors";
import { tieChangeSchema } from "@/lib/domain/networks/tie";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

/** Says what the tie of two actors is or shall become, or that there is none. Asking twice is asking once. */
export async function setTie(ctx: Context, input: { study: string; body: unknown }): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "network:edit");
  const { one, other, state } = parseInput(tieChangeSchema, input.body);
  await ctx.db.transaction(async (tx) => {
    const address = { studyId: study.id, one, other };
    if (state === null) await deleteTie(tx, address);
    else if (!(await storeTie(tx, { ...address, state }))) throw new DomainError("not-found");
    const target = { one, other, state };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "network.tied", target });
  });
}
