import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import type { MarkFilters } from "@/lib/domain/export/filters";
import { countedDrawing } from "./marks";

/**
 * Versions of a study's questions that stood while the drawings were begun that count and match, the earliest first:
 * more than one, and numbers of different questions stand together. `until` leaves out what began later.
 * Assumption: a tablet asks what stood when it opened; one that was open over a change may still ask the former.
 */
export async function askedVersions(
  db: Queryable,
  query: { studyId: string; filters: MarkFilters; until?: Date },
): Promise<string[]> {
  const { until } = query;
  const early = until ? sql`and d.started_at < ${until.toISOString()}::timestamptz` : sql``;
  const rows = await db.rows<{ version: string }>(sql`
    with firsts as (
      select definition #>> '{prompts,version}' as version, min(revision) as revision, min(changed_at) as since
      from study_versions where study_id = ${query.studyId}::uuid group by 1
    ), periods as (
      select version, revision,
        case when row_number() over (order by revision) = 1 then '-infinity'::timestamptz else since end as since,
        coalesce(lead(since) over (order by revision), 'infinity'::timestamptz) as until
      from firsts
    )
    select p.version from periods p
    where exists (
      select 1 from drawings d
      where d.study_id = ${query.studyId}::uuid and d.started_at >= p.since and d.started_at < p.until
        ${early} ${countedDrawing(query.filters)})
    order by p.revision`);
  return rows.map(({ version }) => version);
}
