import "server-only";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { invitationOf, takeInvitation, type Invitation } from "@/db/queries/invitations";
import { accountByEmail, insertAccount } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../../context";
import { parseInput, password, personName } from "../parse";
import { hashPassword, refuseWeakPassword } from "../passwords";
import { grantWithinWalls } from "../within-walls";
import { invitationHash } from "./token";

const schema = z.strictObject({
  token: z.string().min(1).max(200),
  /** Of whoever has no account yet. */
  account: z.strictObject({ name: personName, password }).optional(),
});

/**
 * Uses a link, once: makes the account of a new address with the password chosen, or gives the roles to the account of
 * a known one, which has to be signed in (`not-signed-in`, `forbidden` for somebody else's). Roles count as the owner's
 * grant, inside the walls; a researcher waits for data protection. Answers the address to sign in with, and the study.
 */
export async function acceptInvitation(
  ctx: Context,
  body: unknown,
): Promise<{ email: string; study: string }> {
  const given = parseInput(schema, body);
  const hash = invitationHash(given.token);
  const invitation = await invitationOf(ctx.db, hash, ctx.clock());
  if (!invitation) throw new DomainError("not-found");
  const newcomer = given.account && {
    name: given.account.name,
    passwordHash: await chosenPassword(invitation, given.account),
  };
  await ctx.db.transaction(async (tx) => {
    const held = await invitationOf(tx, hash, ctx.clock());
    if (!held || !(await takeInvitation(tx, held.id, ctx.clock()))) throw new DomainError("not-found");
    const userId = await accepting(ctx, tx, held, newcomer);
    for (const role of held.roles) {
      const { studyId, invitedBy: grantedBy } = held;
      await grantWithinWalls(tx, { studyId, userId, role, grantedBy, now: ctx.clock() });
    }
    await recordAccess(tx, {
      studyId: held.studyId,
      actor: { kind: "person", userId, name: held.name, tokenStudyId: null, roles: {} },
      action: "invitation-accepted",
      target: { invitation: held.id, roles: held.roles.join(", ") },
    });
  });
  return { email: invitation.email, study: invitation.slug };
}

async function chosenPassword(
  invitation: Invitation,
  account: { name: string; password: string },
): Promise<string> {
  refuseWeakPassword(account.password, [invitation.email, invitation.name, account.name]);
  return hashPassword(account.password);
}

/** The account that accepts: the one that is signed in, or a new one. */
async function accepting(
  ctx: Context,
  tx: Queryable,
  invitation: Invitation,
  newcomer: { name: string; passwordHash: string } | undefined,
): Promise<string> {
  const known = await accountByEmail(tx, invitation.email);
  if (known) {
    if (ctx.actor.kind !== "person" || ctx.actor.session === undefined)
      throw new DomainError("not-signed-in");
    if (ctx.actor.userId !== known.userId) throw new DomainError("forbidden");
    return known.userId;
  }
  if (!newcomer) throw new DomainError("invalid", { fields: [{ path: "account", code: "missing" }] });
  const userId = ctx.ids();
  const made = await insertAccount(tx, { ...newcomer, userId, email: invitation.email, demo: null });
  if (!made) throw new DomainError("conflict", { fields: [{ path: "email", code: "taken" }] });
  return userId;
}
