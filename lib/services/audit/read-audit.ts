import "server-only";
import { auditLines, type AuditLine } from "@/db/queries/audit";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

export const AUDIT_LINES_AT_ONCE = 100;

/** Who saw or changed what in a study, newest first; for data protection. */
export async function readAudit(
  ctx: Context,
  input: { study: string; beforeId: number | null },
): Promise<{ lines: AuditLine[]; nextBeforeId: number | null }> {
  const { study } = await studyFor(ctx, input.study, "audit:read");
  const lines = await auditLines(ctx.db, {
    studyId: study.id,
    limit: AUDIT_LINES_AT_ONCE + 1,
    beforeId: input.beforeId,
  });
  const shown = lines.slice(0, AUDIT_LINES_AT_ONCE);
  return { lines: shown, nextBeforeId: lines.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}
