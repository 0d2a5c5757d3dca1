import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { releaseAudits } from "@/db/queries/release-audits";
import type { AuditedRelease } from "@/db/queries/release-audits";
import type { Context } from "../context";
import { studyFor } from "./find-study";

/** What was looked at before each release of a study was stored, the newest first (data protection). */
export async function readReleaseAudits(ctx: Context, input: { study: string }): Promise<AuditedRelease[]> {
  const study = await studyFor(ctx, input.study, "release:audit");
  const audits = await releaseAudits(ctx.db, study.id);
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "release.audit",
    target: { releases: audits.length },
  });
  return audits;
}
