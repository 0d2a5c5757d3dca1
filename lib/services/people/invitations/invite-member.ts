import "server-only";
import { randomBytes } from "node:crypto";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { insertInvitation } from "@/db/queries/invitations";
import { accountByEmail } from "@/db/queries/people";
import { mayCombine } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../../context";
import { studyFor } from "../../desk/require-study";
import { email, parseInput, personName, role, studySlug } from "../parse";
import { invitationHash } from "./token";

export const INVITATION_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;
const TOKEN_BYTES = 32;

const schema = z.strictObject({
  email,
  name: personName,
  roles: z.array(role).min(1).max(5),
});

/**
 * An owner makes a link into the study for one person. The token is shown this once; only its hash is kept, seven days.
 * Nothing is sent: the owner hands the link over. Refuses what the walls refuse: roles that must not come together
 * (`role-conflict`) and oneself as researcher (`self-grant`); the rest is tried when the link is used.
 */
export async function inviteMember(
  ctx: Context,
  input: { study: string; body: unknown },
): Promise<{ invitation: string; token: string; expiresAt: Date }> {
  const { study, person } = await studyFor(ctx, parseInput(studySlug, input.study), "member:grant");
  const wanted = parseInput(schema, input.body);
  const roles = [...new Set(wanted.roles)];
  if (!mayCombine(roles)) throw new DomainError("role-conflict");
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const id = ctx.ids();
  const now = ctx.clock();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MILLISECONDS);
  await ctx.db.transaction(async (tx) => {
    const known = await accountByEmail(tx, wanted.email);
    if (known?.userId === person.userId && roles.includes("researcher")) throw new DomainError("self-grant");
    await insertInvitation(tx, {
      id,
      studyId: study.id,
      tokenHash: invitationHash(token),
      email: wanted.email,
      name: wanted.name,
      roles,
      invitedBy: person.userId,
      now,
      expiresAt,
    });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "invitation-made",
      target: { invitation: id, roles: roles.join(", ") },
    });
  });
  return { invitation: id, token, expiresAt };
}
