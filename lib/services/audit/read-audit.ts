import "server-only";
import { auditLines, auditPeople, type AuditLine } from "@/db/queries/audit";
import { actionsOf, type AuditKind } from "@/lib/domain/access/audit";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

export const AUDIT_LINES_AT_ONCE = 100;

/** What of the log is asked for: before a line, of one kind, by one person. */
export interface AuditQuery {
  study: string;
  beforeId: number | null;
  kind?: AuditKind;
  userId?: string;
}

/** Who saw or changed what in a study, newest first; for owners and data protection. */
export async function readAudit(
  ctx: Context,
  input: AuditQuery,
): Promise<{
  lines: AuditLine[];
  nextBeforeId: number | null;
  people: { userId: string; name: string }[];
}> {
  const { study } = await studyFor(ctx, input.study, "audit:read");
  const [lines, people] = await Promise.all([
    auditLines(ctx.db, {
      studyId: study.id,
      limit: AUDIT_LINES_AT_ONCE + 1,
      beforeId: input.beforeId,
      ...(input.kind === undefined ? {} : { actions: actionsOf(input.kind) }),
      ...(input.userId === undefined ? {} : { userId: input.userId }),
    }),
    auditPeople(ctx.db, study.id),
  ]);
  const shown = lines.slice(0, AUDIT_LINES_AT_ONCE);
  return {
    lines: shown,
    nextBeforeId: lines.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    people,
  };
}
