import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { revokeInvitation } from "@/db/queries/invitations";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../../context";
import { studyFor } from "../../desk/require-study";
import { parseInput, studySlug } from "../parse";

/** An owner takes an invitation back that nobody has used yet (`not-found` afterwards): its link opens nothing more. */
export async function withdrawInvitation(
  ctx: Context,
  input: { study: string; invitation: string },
): Promise<void> {
  const { study } = await studyFor(ctx, parseInput(studySlug, input.study), "member:grant");
  const id = parseInput(z.guid(), input.invitation);
  await ctx.db.transaction(async (tx) => {
    if (!(await revokeInvitation(tx, { id, studyId: study.id, now: ctx.clock() })))
      throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "invitation-withdrawn",
      target: { invitation: id },
    });
  });
}
