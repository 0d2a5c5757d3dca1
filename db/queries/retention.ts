import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { RetentionClass } from "@/lib/domain/study/retention";
import type { Queryable } from "../database";
import { leavingStrata } from "./release-history";

/** When the last workshop of a study was closed; null while one is open, and when there was none. Practice counts not. */
export async function endOfStudy(db: Queryable, studyId: string): Promise<Date | null> {
  const [row] = await db.rows<{ ended: Date | null }>(sql`
    select case when bool_and(closed_at is not null) then max(closed_at) end as ended
    from workshops where study_id = ${studyId}::uuid and not practice`);
  return row?.ended ?? null;
}

/** How much of a class came before a moment: drawings, recordings, people whose key still opens, drawings. */
export async function countDue(
  db: Queryable,
  what: RetentionClass,
  studyId: string,
  before: Date,
): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    sql`select count(*)::int as count from ${dueRows(what, studyId, before)}`,
  );
  return row?.count ?? 0;
}

/** Deletes what is due of a class for good; published zones stay as they are. Returns how much it was, as counted. */
export async function deleteDue(
  tx: Queryable,
  what: RetentionClass,
  studyId: string,
  before: Date,
): Promise<number> {
  const of = sql`study_id = ${studyId}::uuid`;
  if (what === "keys") {
    await tx.run(
      sql`delete from receipt_locks where secret_hash in (select secret_hash from participants where ${of})`,
    );
    // An empty hash is no secret's: nobody's receipt opens anything of this person any more.
    return tx.run(
      sql`update participants set secret_hash = ''::bytea where ${of} and secret_hash <> ''::bytea`,
    );
  }
  const deleted = await tx.run(sql`delete from ${dueRows(what, studyId, before)}`);
  if (what === "raw") {
    await tx.run(sql`delete from release_strata s using releases r where r.id = s.release_id and r.${of}`); // of everybody
    await tx.run(sql`delete from quarantine where ${of}`);
    await tx.run(sql`delete from finding_answers where finding_id in (select id from findings where ${of})`);
    await tx.run(sql`delete from passes where ${of}`); // what comes now is refused: it would be due at once
  }
  if (what !== "audio") {
    const gone = sql`from participants p where p.${of} and not exists (
      select 1 from drawings d where d.study_id = p.study_id and d.participant_id = p.id)`;
    await tx.run(
      sql`with those_left as (${leavingStrata(sql`select p.study_id, p.id ${gone}`)}) delete ${gone}`,
    );
  }
  return deleted;
}

function dueRows(what: RetentionClass, studyId: string, before: Date): SQL {
  const study = sql`x.study_id = ${studyId}::uuid`;
  const moment = sql`${before.toISOString()}::timestamptz`;
  switch (what) {
    case "unfinished":
      return sql`drawings x where ${study} and x.finished_at is null and x.received_at < ${moment}
        and exists (select 1 from workshops w where w.id = x.workshop_id and w.closed_at < ${moment})`;
    case "audio":
      return sql`mark_audio x where ${study} and x.received_at < ${moment}`;
    case "keys":
      return sql`participants x where ${study} and x.secret_hash <> ''::bytea`;
    case "raw":
      return sql`drawings x where ${study}`;
  }
}
