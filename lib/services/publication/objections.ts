import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { insertObjection, settleObjection, type Speaker } from "@/db/queries/objections";
import { lockRelease } from "@/db/queries/publication";
import { rolesIn } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

const words = z.string().trim().min(1).max(2_000);
const raised = z.strictObject({ reason: words });
const settled = z.strictObject({ settlement: words });

/** For whom somebody with these roles speaks: facilitators say what participants and those who represent them object. */
export function speakersOf(roles: readonly string[]): Speaker[] {
  return [
    ...(roles.includes("data-protection") ? (["data-protection"] as const) : []),
    ...(roles.includes("facilitator") ? (["participants"] as const) : []),
  ];
}

/** Says why a release should not be published; until it is settled nobody can publish it. */
export async function raiseObjection(
  ctx: Context,
  input: { study: string; release: string; body: unknown },
): Promise<{ id: string }> {
  const { study, person } = await studyFor(ctx, input.study, "objection:raise");
  const { reason } = parseInput(raised, input.body);
  const [speaker] = speakersOf(rolesIn(person, study.id));
  if (speaker === undefined) throw new DomainError("forbidden");
  const id = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    if (!(await lockRelease(tx, { studyId: study.id, id: input.release })))
      throw new DomainError("not-found");
    const of = { studyId: study.id, releaseId: input.release, userId: person.userId, now: ctx.clock() };
    await insertObjection(tx, { id, speaker, reason, ...of });
    const target = { release: input.release, objection: id };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "objection.raised", target });
  });
  return { id };
}

/** Says how an objection was settled; only the side that raised it can, so that nobody is talked past. */
export async function settle(
  ctx: Context,
  input: { study: string; objection: string; body: unknown },
): Promise<void> {
  const { study, person } = await studyFor(ctx, input.study, "objection:raise");
  const { settlement } = parseInput(settled, input.body);
  await ctx.db.transaction(async (tx) => {
    const done = await settleObjection(tx, {
      id: input.objection,
      studyId: study.id,
      speakers: speakersOf(rolesIn(person, study.id)),
      settlement,
      userId: person.userId,
      now: ctx.clock(),
    });
    if (!done) throw new DomainError("not-found");
    const target = { objection: input.objection };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "objection.settled", target });
  });
}
