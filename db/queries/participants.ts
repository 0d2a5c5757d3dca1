import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { leavingStrata } from "./release-history";

/** The drawings of a secret's holder, newest last, with what their study is and asks consent for. */
export async function drawingsOfSecret(
  db: Queryable,
  secretHash: Uint8Array,
): Promise<{ id: string; study: string; example: boolean; layers: string[] }[]> {
  return db.rows<{ id: string; study: string; example: boolean; layers: string[] }>(sql`
    select d.id, s.slug as study, coalesce((s.definition ->> 'example')::boolean, false) as example,
      coalesce(s.definition #> '{consent,layers}', '[]'::jsonb) as layers
    from participants p
    join drawings d on d.study_id = p.study_id and d.participant_id = p.id
    join studies s on s.id = d.study_id
    where p.secret_hash = ${secretHash}::bytea
    order by d.started_at, d.id`);
}

/** Removes a participant who has no drawing left; nothing of them remains but the erasure's hash. */
export async function removeParticipantWithoutDrawings(
  db: Queryable,
  studyId: string,
  participantId: string,
): Promise<void> {
  const gone = sql`from participants p where p.study_id = ${studyId}::uuid and p.id = ${participantId}::uuid
      and not exists (select 1 from drawings d where d.study_id = p.study_id and d.participant_id = p.id)`;
  await db.run(
    sql`with those_left as (${leavingStrata(sql`select p.study_id, p.id ${gone}`)}) delete ${gone}`,
  );
}

/** Holds back drawings of this participant that are arriving, until the transaction ends. */
export async function lockParticipant(db: Queryable, studyId: string, participantId: string): Promise<void> {
  await db.rows(sql`
    select 1 as locked from participants where study_id = ${studyId}::uuid and id = ${participantId}::uuid for update`);
}
