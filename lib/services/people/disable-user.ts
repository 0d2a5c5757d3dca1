import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { accountByEmail, enableAccount, studiesOf } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { email, parseInput } from "./parse";
import { shutOut } from "./shut-out";

const schema = z.strictObject({ email });

/** The operator disables an account, or lets it in again with the roles it had; noted in each of its studies. */
export async function disableUser(
  ctx: Context,
  input: z.input<typeof schema> & { again: boolean },
): Promise<void> {
  if (ctx.actor.kind !== "operator") throw new DomainError("forbidden");
  const wanted = parseInput(schema, { email: input.email });
  await ctx.db.transaction(async (tx) => {
    const account = await accountByEmail(tx, wanted.email);
    if (!account) throw new DomainError("not-found");
    const { userId } = account;
    if (!input.again) await shutOut(tx, userId, ctx.clock());
    else if (!(await enableAccount(tx, userId))) throw new DomainError("not-found");
    const action = input.again ? "account-enabled" : "account-disabled";
    for (const { studyId } of await studiesOf(tx, userId))
      await recordAccess(tx, { studyId, actor: ctx.actor, action, target: { userId } });
  });
}
