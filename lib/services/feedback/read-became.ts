import "server-only";
import { roundsOf } from "@/db/queries/feedback";
import { shownOutcomes } from "@/db/queries/outcomes";
import { findReleaseStudy, listReleases, type ReleaseStudy } from "@/db/queries/releases";
import { DomainError } from "@/lib/domain/errors";
import type { Outcome } from "@/lib/domain/kit/outcome";
import { promiseState, type PromiseState } from "@/lib/domain/feedback/promise";
import type { Context } from "../context";

/** How far a study's maps have come; nothing of what is on them. */
export type BecameStep = "collecting" | "counted" | "asking" | "heard" | "published" | "withdrawn";

export interface Became {
  study: ReleaseStudy;
  step: BecameStep;
  promise: PromiseState | null;
  /** Decisions that rest on the maps, as far as they were shown; the latest first. */
  outcomes: readonly Outcome[];
}

/** What became of the maps of a study (anybody): how far they are, and whether the promised day is kept. */
export async function readBecame(ctx: Pick<Context, "db" | "clock">, slug: string): Promise<Became> {
  return ctx.db.releasesOnly(async (tx) => {
    const study = await findReleaseStudy(tx, slug);
    if (!study) throw new DomainError("not-found");
    const [releases, rounds] = [await listReleases(tx, study.id), await roundsOf(tx, study.id)];
    const standing = releases.filter(({ withdrawn }) => !withdrawn);
    const round = rounds.find(({ releaseId }) => standing.some(({ id }) => id === releaseId));
    const step = (): BecameStep => {
      if (standing.some(({ publishedAt }) => publishedAt !== null)) return "published";
      if (round) return round.closedAt ? "heard" : "asking";
      if (standing.length > 0) return "counted";
      return releases.length > 0 ? "withdrawn" : "collecting";
    };
    const today = ctx.clock().toISOString().slice(0, 10);
    const promise = promiseState(study.definition.feedbackOn, rounds.length > 0, today);
    return { study, step: step(), promise, outcomes: await shownOutcomes(tx, study.id) };
  });
}
