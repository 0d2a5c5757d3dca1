import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { studiesOf } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput, studySlug, userId } from "./parse";
import { shutOut } from "./shut-out";

const schema = z.strictObject({ study: studySlug, userId });

/**
 * An owner disables the account of somebody who has a role in this study and in no other (`role-conflict`: theirs to
 * decide, roles can still be taken back here). Never themself (`self-grant`), never the last owner (`conflict`).
 */
export async function disableMember(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  const { study, person } = await studyFor(ctx, parseInput(studySlug, input.study), "member:grant");
  const wanted = parseInput(schema, input);
  if (wanted.userId === person.userId) throw new DomainError("self-grant");
  await ctx.db.transaction(async (tx) => {
    const held = await studiesOf(tx, wanted.userId);
    if (!held.some(({ studyId }) => studyId === study.id)) throw new DomainError("not-found");
    if (held.length > 1) throw new DomainError("role-conflict");
    await shutOut(tx, wanted.userId, ctx.clock());
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "account-disabled",
      target: { userId: wanted.userId },
    });
  });
}
