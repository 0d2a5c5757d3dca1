import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { CountDecision, HeldFor } from "@/lib/domain/workshop/counting";
import { workshopNotesSchema, type WorkshopNotes } from "@/lib/domain/workshop/notes";

/**
 * Holds what is above the number of people that was counted when a workshop closed: of the persons about whom nobody
 * has decided, those who came to the server last. Asked again after every arrival, it finds the same ones, whoever asks.
 */
export async function holdSurplus(
  db: Queryable,
  scope: { studyId: string; workshopId?: string },
  now: Date,
): Promise<void> {
  const one = scope.workshopId === undefined ? sql`` : sql`and w.id = ${scope.workshopId}::uuid`;
  await db.run(sql`
    with people as (
      select d.workshop_id, d.participant_id, w.people_drew,
        row_number() over (partition by d.workshop_id order by min(p.created_at), d.participant_id) as place
      from workshops w join drawings d on d.workshop_id = w.id
        join participants p on p.study_id = d.study_id and p.id = d.participant_id
      where w.study_id = ${scope.studyId}::uuid ${one} and w.closed_at is not null and w.people_drew is not null
        and d.finished_at is not null and not d.practice and d.set_aside_at is null and d.decided_at is null
        and (d.held_at is null or d.held_for = 'above-count')
      group by d.workshop_id, d.participant_id, w.people_drew
    )
    update drawings d set held_at = ${now.toISOString()}::timestamptz, held_for = 'above-count'
    from people
    where people.place > people.people_drew and d.workshop_id = people.workshop_id
      and d.participant_id = people.participant_id and d.held_at is null and d.decided_at is null
      and d.set_aside_at is null and d.finished_at is not null and not d.practice`);
}

/** The count has changed: what was held only for it is looked at anew. */
export async function releaseSurplus(tx: Queryable, workshopId: string): Promise<void> {
  await tx.run(sql`
    update drawings set held_at = null, held_for = null
    where workshop_id = ${workshopId}::uuid and held_for = 'above-count' and decided_at is null`);
}

/** A drawing that waits, as the facilitator sees it: from which tablet, when, how many marks; never what. */
export interface HeldDrawing {
  id: string;
  tablet: number;
  heldFor: HeldFor;
  receivedAt: Date;
  finished: boolean;
  marks: number;
}

export async function heldDrawings(db: Queryable, workshopId: string): Promise<HeldDrawing[]> {
  return db.rows<HeldDrawing>(sql`
    select d.id, p.number as tablet, d.held_for as "heldFor", d.received_at as "receivedAt",
      d.finished_at is not null as finished,
      (select count(*)::int from marks m where m.drawing_id = d.id) as marks
    from drawings d join passes p on p.id = d.pass_id
    where d.workshop_id = ${workshopId}::uuid and d.held_at is not null and d.set_aside_at is null
    order by d.received_at, d.id limit 500`);
}

/** Somebody decides about a drawing of this study, and what was quoted from one set aside is taken back; of `heldIn` a workshop, only about one that waits there. False: no such one. */
export async function storeDecision(
  tx: Queryable,
  given: { studyId: string; drawing: string; heldIn?: string; decision: CountDecision; now: Date },
): Promise<boolean> {
  const { decision, heldIn } = given;
  const now = given.now.toISOString();
  const waits = heldIn === undefined ? sql`` : sql`and workshop_id = ${heldIn}::uuid and held_at is not null`;
  const changed = await tx.run(sql`
    update drawings set decided_at = ${now}::timestamptz, decided_for = ${decision.reason}, held_at = null, held_for = null,
      set_aside_at = ${decision.counts ? null : now}::timestamptz
    where id = ${given.drawing}::uuid and study_id = ${given.studyId}::uuid ${waits}`);
  if (changed === 1 && !decision.counts)
    await tx.run(sql`
      delete from quotes using words w where w.id = words_id and w.drawing_id = ${given.drawing}::uuid`);
  return changed === 1;
}

/** Ids of the finished drawings of a study. */
export async function finishedDrawings(db: Queryable, studyId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id from drawings where study_id = ${studyId}::uuid and finished_at is not null`);
  return rows.map(({ id }) => id);
}

/** How trustworthy the drawings of a workshop, or of a whole study, are: numbers only. */
export interface Quality {
  counted: number;
  helped: number;
  held: number;
  aside: number;
  unfinished: number;
}

export async function qualityOf(
  db: Queryable,
  scope: { studyId: string; workshopId?: string },
): Promise<Quality> {
  const one = scope.workshopId === undefined ? sql`` : sql`and workshop_id = ${scope.workshopId}::uuid`;
  const rows = await db.rows<Quality>(sql`
    with kept as (
      select *, finished_at is not null and held_at is null and set_aside_at is null as counts from drawings
      where study_id = ${scope.studyId}::uuid ${one} and not practice
    )
    select (count(*) filter (where counts))::int as counted,
      (count(*) filter (where counts and helped))::int as helped,
      (count(*) filter (where held_at is not null))::int as held,
      (count(*) filter (where set_aside_at is not null))::int as aside,
      (count(*) filter (where finished_at is null))::int as unfinished
    from kept`);
  return rows[0] ?? { counted: 0, helped: 0, held: 0, aside: 0, unfinished: 0 };
}

export async function workshopNotes(db: Queryable, workshopId: string): Promise<WorkshopNotes | null> {
  const rows = await db.rows<{ notes: unknown }>(
    sql`select notes from workshops where id = ${workshopId}::uuid and notes is not null`,
  );
  return rows[0] ? workshopNotesSchema.parse(rows[0].notes) : null;
}

export async function storeNotes(tx: Queryable, workshopId: string, notes: WorkshopNotes): Promise<void> {
  await tx.run(sql`update workshops set notes = ${json(notes)} where id = ${workshopId}::uuid`);
}
