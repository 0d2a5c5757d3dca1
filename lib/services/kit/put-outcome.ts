import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { decidedAt, findOutcome, storeOutcome } from "@/db/queries/outcomes";
import { DomainError } from "@/lib/domain/errors";
import { outcomeChangeSchema, outcomeOf } from "@/lib/domain/kit/outcome";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { findProfile } from "./find-profile";

/**
 * Writes what those who have drawn are told about a decision, and shows it to everybody or takes it back (planner). Refused with
 * `conflict` while nothing is decided, with `changed` when somebody else was first.
 */
export async function putOutcome(
  ctx: Context,
  input: { study: string; profile: string; version: number | null; body: unknown },
): Promise<{ version: number }> {
  const { study, person } = await studyFor(ctx, input.study, "kit:write");
  const { texts, shown } = parseInput(outcomeChangeSchema, input.body);
  return ctx.db.transaction(async (tx) => {
    const stored = await findProfile(tx, { studyId: study.id, profile: input.profile }, true);
    if (stored === null) throw new DomainError("not-found");
    const decided = await decidedAt(tx, stored.id);
    if (decided === null) throw new DomainError("conflict");
    const current = await findOutcome(tx, stored.id, true);
    if ((current?.version ?? null) !== input.version)
      throw new DomainError("changed", { extra: { current } });
    const outcome = outcomeOf(stored.profile, {
      socialSpace: stored.socialSpaceName,
      decidedOn: decided.toISOString().slice(0, 10),
      texts,
    });
    const about = { profileId: stored.id, studyId: study.id, changedBy: person.userId, at: ctx.clock() };
    await storeOutcome(tx, { ...about, outcome, shown });
    const action = shown ? "kit.told" : "kit.untold";
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action, target: { profile: stored.id } });
    return { version: (current?.version ?? 0) + 1 };
  });
}
