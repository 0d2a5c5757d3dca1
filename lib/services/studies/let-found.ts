import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { makeFounder } from "@/db/queries/founders";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** Lets a person found studies; they own what they found. Only the command line does so. */
export async function letFound(ctx: Context, { userId }: { userId: string }): Promise<void> {
  if (ctx.actor.kind !== "operator") throw new DomainError("forbidden");
  await ctx.db.transaction(async (tx) => {
    if (!(await makeFounder(tx, userId))) throw new DomainError("not-found");
    const target = { userId };
    await recordAccess(tx, { studyId: null, actor: ctx.actor, action: "may-found", target });
  });
}
