import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { accountByEmail, grantsOf, insertGrant, lockAccount } from "@/db/queries/people";
import type { Actor } from "@/lib/domain/access/actor";
import { authorise } from "@/lib/domain/access/authorise";
import { mayCombine } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { requireStudy } from "../desk/require-study";
import { email, parseInput, role, studySlug } from "./parse";

const schema = z.strictObject({ study: studySlug, email, role });

/**
 * Gives a person a role in a study. A researcher's grant counts for nothing until data protection has confirmed it.
 * Refuses: who may not grant (`forbidden`), oneself as researcher (`self-grant`), what may not come together
 * (`role-conflict`), an unknown or disabled person (`not-found`).
 */
export async function grantRole(
  ctx: Context,
  input: { study: string; email: string; role: string },
): Promise<{ userId: string; confirmed: boolean }> {
  const wanted = parseInput(schema, input);
  if (ctx.actor.kind === "nobody" || ctx.actor.kind === "tablet") throw new DomainError("not-signed-in");
  const study = await requireStudy(ctx.db, wanted.study);
  const grantedBy = granter(ctx.actor, study.id);
  return ctx.db.transaction(async (tx) => {
    const account = await accountByEmail(tx, wanted.email);
    if (!account || account.disabled || !(await lockAccount(tx, account.userId)))
      throw new DomainError("not-found");
    if (wanted.role === "researcher" && account.userId === grantedBy) throw new DomainError("self-grant");
    const held = await grantsOf(tx, study.id, account.userId);
    const same = held.find((grant) => grant.role === wanted.role);
    if (same) return { userId: account.userId, confirmed: wanted.role !== "researcher" || same.confirmed };
    if (!mayCombine([...held.map((grant) => grant.role), wanted.role]))
      throw new DomainError("role-conflict");
    const { userId } = account;
    await insertGrant(tx, { studyId: study.id, userId, role: wanted.role, grantedBy, now: ctx.clock() });
    const target = { userId, role: wanted.role };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "role-granted", target });
    return { userId, confirmed: wanted.role !== "researcher" };
  });
}

/** The person who grants; null for the command line, which founds studies and names the first owner. */
function granter(actor: Actor, studyId: string): string | null {
  return actor.kind === "operator" ? null : authorise(actor, studyId, "member:grant").userId;
}
