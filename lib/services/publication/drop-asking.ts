import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { dropActs } from "@/db/queries/publication";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

/** Takes back an act on a release that waits for its second person; either side may. */
export async function dropAsking(ctx: Context, input: { study: string; act: string }): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "release:publish");
  await ctx.db.transaction(async (tx) => {
    if ((await dropActs(tx, { studyId: study.id, id: input.act }, ctx.clock())) === 0)
      throw new DomainError("not-found");
    const target = { id: input.act };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "release.asking-dropped", target });
  });
}
