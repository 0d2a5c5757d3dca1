import "server-only";
import { findReleaseStudy, type ReleaseStudy } from "@/db/queries/releases";
import { findStudyArea } from "@/db/queries/studies";
import { DomainError } from "@/lib/domain/errors";
import type { Attempts } from "../attempts";
import type { Context } from "../context";
import { knownWorkshop } from "../workshops/known-workshop";

/** The study whose privacy notice anybody may read: its settings, and nothing that anybody drew. */
export async function readNotice(ctx: Pick<Context, "db">, slug: string): Promise<ReleaseStudy> {
  const study = await ctx.db.releasesOnly((tx) => findReleaseStudy(tx, slug));
  if (!study) throw new DomainError("not-found");
  return study;
}

/** The address of the study that a join code belongs to, as somebody typed it; unknown codes count as failures. */
export async function noticeOfCode(
  ctx: Context,
  input: { code: string; attempts: Attempts },
): Promise<string> {
  const { studyId } = await knownWorkshop(ctx, input.code, input.attempts);
  const study = await findStudyArea(ctx.db, studyId);
  if (!study) throw new DomainError("not-found");
  return study.slug;
}
