import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { countOwners, lockAccount, lockOwners, revokeGrant } from "@/db/queries/people";
import { can } from "@/lib/domain/access/roles";
import { rolesIn } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput, role, studySlug, userId } from "./parse";

const schema = z.strictObject({ study: studySlug, userId, role });

/**
 * Takes a role back, at once. Owners may revoke any, data protection a researcher's. The last owner stays
 * (`conflict`): a study without one could never be put right.
 */
export async function revokeRole(
  ctx: Context,
  input: { study: string; userId: string; role: string },
): Promise<void> {
  const wanted = parseInput(schema, input);
  const { study, person } = await studyFor(ctx, wanted.study, "study:see");
  const roles = rolesIn(person, study.id);
  const may =
    can(roles, "member:grant") || (wanted.role === "researcher" && can(roles, "researcher:confirm"));
  if (!may) throw new DomainError("forbidden");
  await ctx.db.transaction(async (tx) => {
    await lockAccount(tx, wanted.userId);
    if (wanted.role === "owner") await lockOwners(tx, study.id);
    const gone = await revokeGrant(tx, { studyId: study.id, ...wanted, now: ctx.clock() });
    if (!gone) throw new DomainError("not-found");
    if (wanted.role === "owner" && (await countOwners(tx, study.id)) === 0) throw new DomainError("conflict");
    const target = { userId: wanted.userId, role: wanted.role };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "role-revoked", target });
  });
}
