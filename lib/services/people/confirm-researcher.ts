import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { confirmGrant, grantsOf, lockAccount } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput, studySlug, userId } from "./parse";

const schema = z.strictObject({ study: studySlug, userId });

/** Data protection lets a granted researcher in. Never for oneself, and never for what one has granted oneself. */
export async function confirmResearcher(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  const wanted = parseInput(schema, input);
  const { study, person } = await studyFor(ctx, wanted.study, "researcher:confirm");
  if (wanted.userId === person.userId) throw new DomainError("self-grant");
  await ctx.db.transaction(async (tx) => {
    await lockAccount(tx, wanted.userId);
    const held = await grantsOf(tx, study.id, wanted.userId);
    const grant = held.find((one) => one.role === "researcher");
    if (!grant) throw new DomainError("not-found");
    if (grant.confirmed) return;
    if (grant.grantedBy === person.userId) throw new DomainError("self-grant");
    await confirmGrant(tx, {
      studyId: study.id,
      userId: wanted.userId,
      role: "researcher",
      confirmedBy: person.userId,
      now: ctx.clock(),
    });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "researcher-confirmed",
      target: { userId: wanted.userId },
    });
  });
}
