import "server-only";
import { randomBytes } from "node:crypto";
import { recordAccess } from "@/db/queries/audit";
import {
  closeRound as storeClosing,
  countAnswers,
  findingsOf,
  insertRound,
  roundsOf,
  storeOutcome,
} from "@/db/queries/feedback";
import { lockRelease } from "@/db/queries/publication";
import { crockfordFrom, SECRET_CHARACTERS } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { answersForPublic } from "@/lib/domain/feedback/answer";
import { untold } from "@/lib/domain/feedback/finding";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

interface Input {
  study: string;
  /** Id of the release. */
  release: string;
}

/**
 * Opens the feedback round of a release (planner, owner): from now on its address works and its findings stay as they are.
 * Refused with `not-yet` while there is no finding, or one says nothing in a language of the study. Open already: nothing.
 */
export async function openRound(ctx: Context, input: Input): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "finding:write");
  await ctx.db.transaction(async (tx) => {
    const release = await lockRelease(tx, { studyId: study.id, id: input.release });
    if (!release) throw new DomainError("not-found");
    if (release.withdrawn) throw new DomainError("withdrawn");
    const round = (await roundsOf(tx, study.id)).find(({ releaseId }) => releaseId === input.release);
    if (round?.closedAt) throw new DomainError("conflict");
    if (round) return;
    const findings = await findingsOf(tx, input.release);
    if (findings.length === 0) throw new DomainError("not-yet", { extra: { reason: "no-finding" } });
    const missing = [
      ...new Set(findings.flatMap(({ content }) => untold(content, study.definition.languages))),
    ];
    if (missing.length > 0)
      throw new DomainError("not-yet", { extra: { reason: "language-missing", languages: missing } });
    const code = crockfordFrom(randomBytes(SECRET_CHARACTERS));
    const opened = { releaseId: input.release, studyId: study.id, code, now: ctx.clock() };
    await insertRound(tx, opened);
    const target = { release: input.release };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "feedback.opened", target });
  });
}

/** Ends a round for good and writes down what the public may know of its answers. Ended already: nothing. */
export async function closeRound(ctx: Context, input: Input): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "finding:write");
  await ctx.db.transaction(async (tx) => {
    if (!(await lockRelease(tx, { studyId: study.id, id: input.release })))
      throw new DomainError("not-found");
    const round = (await roundsOf(tx, study.id)).find(({ releaseId }) => releaseId === input.release);
    if (!round) throw new DomainError("not-found");
    if (round.closedAt) return;
    await storeClosing(tx, input.release, ctx.clock());
    const given = await countAnswers(tx, input.release);
    for (const { id } of await findingsOf(tx, input.release)) {
      const counts = given.get(id)?.counts;
      await storeOutcome(tx, id, counts ? answersForPublic(counts) : {});
    }
    const target = { release: input.release };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "feedback.closed", target });
  });
}
