import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { insertAccount } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { email, parseInput, password, personName } from "./parse";
import { hashPassword, refuseWeakPassword } from "./passwords";

const schema = z.strictObject({
  email,
  name: personName,
  password,
  /** The label of a demo; such accounts are refused on a public server. */
  demo: z.string().min(1).max(60).nullable().default(null),
});

/** Makes an account without any role. Only the command line makes accounts. */
export async function createUser(ctx: Context, input: z.input<typeof schema>): Promise<{ userId: string }> {
  if (ctx.actor.kind !== "operator") throw new DomainError("forbidden");
  const account = parseInput(schema, input);
  refuseWeakPassword(account.password, [account.email, account.name]);
  const passwordHash = await hashPassword(account.password);
  const userId = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    const made = await insertAccount(tx, { ...account, userId, passwordHash });
    if (!made) throw new DomainError("conflict", { fields: [{ path: "email", code: "taken" }] });
    await recordAccess(tx, {
      studyId: null,
      actor: ctx.actor,
      action: "account-created",
      target: { userId },
    });
  });
  return { userId };
}
