import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { accountByEmail } from "@/db/queries/people";
import type { Actor } from "@/lib/domain/access/actor";
import { authorise } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { requireStudy } from "../desk/require-study";
import { email, parseInput, role, studySlug } from "./parse";
import { grantWithinWalls } from "./within-walls";

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
    if (!account || account.disabled) throw new DomainError("not-found");
    const { userId } = account;
    const { fresh, confirmed } = await grantWithinWalls(tx, {
      studyId: study.id,
      userId,
      role: wanted.role,
      grantedBy,
      now: ctx.clock(),
    });
    const target = { userId, role: wanted.role };
    if (fresh)
      await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "role-granted", target });
    return { userId, confirmed };
  });
}

/** The person who grants; null for the command line, which founds studies and names the first owner. */
function granter(actor: Actor, studyId: string): string | null {
  return actor.kind === "operator" ? null : authorise(actor, studyId, "member:grant").userId;
}
