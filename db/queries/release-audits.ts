import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { auditReportSchema } from "@/lib/domain/privacy/audit/report";
import type { AuditReport } from "@/lib/domain/privacy/audit/report";

export interface AuditedRelease {
  number: number;
  participants: number;
  createdAt: Date;
  report: AuditReport | null;
}

/** What the audits of a study's releases found, the newest first; null for releases made before there was an audit. */
export async function releaseAudits(db: Queryable, studyId: string): Promise<AuditedRelease[]> {
  const rows = await db.rows<Omit<AuditedRelease, "report"> & { report: unknown }>(sql`
    select r.number, r.participants, r.created_at as "createdAt", a.report
    from releases r left join release_audits a on a.release_id = r.id
    where r.study_id = ${studyId}::uuid order by r.number desc`);
  return rows.map((row) => ({ ...row, report: auditReportSchema.nullable().parse(row.report) }));
}
