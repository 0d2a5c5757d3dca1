import "server-only";
import * as z from "zod";
import { revokeSessions } from "@/db/queries/accounts";
import { recordAccess } from "@/db/queries/audit";
import { accountByEmail } from "@/db/queries/people";
import { removeFactor } from "@/db/queries/second-factors";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../../context";
import { email, parseInput } from "../parse";

const schema = z.strictObject({ email });

/**
 * For whoever lost phone and recovery codes, once the operator knows who asks: takes the second factor away and ends
 * every session. Roles that need one mean nothing until a new one is set up.
 */
export async function resetSecondFactor(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  if (ctx.actor.kind !== "operator") throw new DomainError("forbidden");
  const wanted = parseInput(schema, input);
  await ctx.db.transaction(async (tx) => {
    const account = await accountByEmail(tx, wanted.email);
    if (!account || !(await removeFactor(tx, account.userId))) throw new DomainError("not-found");
    const { userId } = account;
    await revokeSessions(tx, { userId, except: null, now: ctx.clock() });
    await recordAccess(tx, {
      studyId: null,
      actor: ctx.actor,
      action: "second-factor-removed",
      target: { userId },
    });
  });
}
