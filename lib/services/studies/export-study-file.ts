import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { clipFacts, findClip } from "@/db/queries/clips";
import { studyFileHead } from "@/lib/domain/study/study-file";
import type { Context } from "../context";
import { copyOfStudy } from "./copy-study";
import { recordingLine } from "./recording-line";

/**
 * A study as one file: what it asks, of whom and where, and how that sounds. No person, no drawing, no voice of a
 * participant is in it. Made while it is read, one recording at a time.
 */
export async function exportStudyFile(
  ctx: Context,
  slug: string,
): Promise<{ filename: string; contentType: string; chunks: AsyncIterable<string> }> {
  const { study, draft } = await copyOfStudy(ctx, slug);
  await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "study-exported", target: {} });
  const facts = await clipFacts(ctx.db, study.id);
  async function* lines() {
    yield `${JSON.stringify(studyFileHead({ draft, recordings: facts.length }))}\n`;
    for (const { language, clip } of facts) {
      const found = await findClip(ctx.db, { studyId: study.id, language, clip });
      // One that was just removed leaves the file a line short: whoever reads it is told that it is not whole.
      if (found) yield `${JSON.stringify(recordingLine({ language, clip, ...found }))}\n`;
    }
  }
  const filename = `${study.slug}.ortssinn-study.ndjson`;
  return { filename, contentType: "application/x-ndjson", chunks: lines() };
}
