import "server-only";
import { sql } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import { databaseTime } from "../columns/time";
import type { Queryable } from "../database";
import type { ArrivedDrawing } from "./arrived-drawing";
import { figuresWritten } from "./drawn-figures";
import { numbersDrawn } from "./release-history";
import { marksWritten, touchesWritten } from "./drawing-rows";

/** What the database knew when a drawing arrived, and whether it was stored. */
export interface Arrival {
  stored: boolean;
  created: boolean;
  blockedSince: Date | null;
  blocked: boolean;
  erased: boolean;
  /** The pass is gone with the raw data of its study. */
  passGone: boolean;
  /** Does the secret fit the participant? Null when the participant is new. */
  secretFits: boolean | null;
  /** The drawing as it was. */
  current: {
    revision: number;
    hash: Uint8Array;
    studyId: string;
    workshopId: string;
    participantId: string;
  } | null;
}

interface ArrivalRow {
  stored: boolean;
  failed: number;
  oldest: Date | null;
  erased: boolean;
  secret_fits: boolean | null;
  pass_stands: boolean | null;
  revision: number | null;
  hash: Uint8Array;
  study_id: string;
  workshop_id: string;
  participant_id: string;
}

/**
 * Stores a drawing in one statement: it becomes the current version if it is new or its revision is higher, and the one
 * before becomes a version. Nothing is changed when the drawing or receipt is erased, the secret does not fit, the
 * caller is blocked, the pass is gone, or another sender was faster (`stored` is false; ask again). The row is locked,
 * and replaced only if it is still the one that was read, so no version is ever lost between two senders.
 */
export async function storeDrawing(db: Queryable, drawing: ArrivedDrawing): Promise<Arrival> {
  const { document, failures } = drawing;
  const rows = await db.rows<ArrivalRow>(sql`
    with old as materialized (
      select id, revision, hash, document, study_id, workshop_id, participant_id, received_at from drawings
      where id = ${document.id}::uuid for update
    ), known as materialized (
      select
        (select coalesce(sum(count), 0)::int from failures
          where key = ${failures.key} and window_start > ${failures.since.toISOString()}::timestamptz) as failed,
        (select min(window_start) from failures
          where key = ${failures.key} and window_start > ${failures.since.toISOString()}::timestamptz) as oldest,
        exists (select 1 from erasures where drawing_id = ${document.id}::uuid
          or (drawing_id is null and secret_hash = ${drawing.secretHash}::bytea)) as erased,
        (select secret_hash = ${drawing.secretHash}::bytea from participants
          where study_id = ${drawing.studyId}::uuid and id = ${document.participant}::uuid for key share) as secret_fits,
        (select true from passes where id = ${drawing.passId}::uuid for key share) as pass_stands
    ), admitted as materialized (
      select known.* from known where not erased and failed < ${failures.most}::int and secret_fits is not false
        and (exists (select 1 from old where study_id = ${drawing.studyId}::uuid and workshop_id = ${document.workshop}::uuid
            and participant_id = ${document.participant}::uuid and revision < ${document.revision}::int)
          or not exists (select 1 from old))
        and (pass_stands or (${drawing.passId}::uuid is null and exists (select 1 from old)))
    ), person as (
      insert into participants (study_id, id, secret_hash, created_at)
      select ${drawing.studyId}::uuid, ${document.participant}::uuid, ${drawing.secretHash}::bytea, ${drawing.receivedAt.toISOString()}::timestamptz
      from admitted where secret_fits is null
      on conflict (study_id, id) do update set secret_hash = participants.secret_hash
        where participants.secret_hash = excluded.secret_hash
      returning study_id, id
    ), numbered as (${numbersDrawn(sql`select study_id, id from person`)}), entering as materialized (
      select 1 from admitted where secret_fits or exists (select 1 from person)
    ), written as (
      insert into drawings (id, study_id, workshop_id, participant_id, pass_id, revision, hash, document, mode, language,
        groups, consent_layers, practice, helped, held_at, held_for, started_at, finished_at, received_at)
      select ${document.id}::uuid, ${drawing.studyId}::uuid, ${document.workshop}::uuid, ${document.participant}::uuid,
        coalesce(${drawing.passId}::uuid, (select pass_id from drawings where id = ${document.id}::uuid)),
        ${document.revision}::int, ${drawing.hash}::bytea, ${drawing.bytes}::bytea, ${document.mode}, ${document.language},
        ${json(document.groups)}, ${textArray(document.consent.layers)},
        ${document.practice}::boolean or exists (select 1 from workshops where id = ${document.workshop}::uuid and practice),
        ${document.helped}::boolean,
        ${drawing.held ? drawing.receivedAt.toISOString() : null}::timestamptz, ${drawing.held ? "revoked-pass" : null}::text,
        ${databaseTime(document.startedAt)}::timestamptz, ${document.finishedAt && databaseTime(document.finishedAt)}::timestamptz, ${drawing.receivedAt.toISOString()}::timestamptz
      from entering
      on conflict (id) do update set revision = excluded.revision, hash = excluded.hash, document = excluded.document,
        mode = excluded.mode, language = excluded.language, groups = excluded.groups,
        consent_layers = excluded.consent_layers, practice = excluded.practice,
        helped = excluded.helped,
        held_at = case when drawings.decided_at is null then coalesce(drawings.held_at, excluded.held_at) end,
        held_for = case when drawings.decided_at is null then coalesce(drawings.held_for, excluded.held_for) end,
        started_at = excluded.started_at,
        finished_at = excluded.finished_at, received_at = excluded.received_at
        where drawings.revision = (select revision from old) and drawings.hash = (select hash from old)
      returning id
    ), archived as (
      insert into drawing_versions (drawing_id, revision, hash, document, kind, received_at)
      select old.id, old.revision, old.hash, old.document, 'superseded', old.received_at from old, written
      on conflict do nothing
    ), ${marksWritten(drawing)}, ${figuresWritten(drawing)}, ${touchesWritten(drawing)}
    select exists (select 1 from written) as stored, known.failed, known.oldest, known.erased, known.secret_fits, known.pass_stands,
      old.revision, old.hash, old.study_id, old.workshop_id, old.participant_id
    from known left join old on true`);
  const [row] = rows;
  if (row === undefined) throw new Error("storing a drawing answers with one row");
  return {
    stored: row.stored,
    created: row.stored && row.revision === null,
    blocked: row.failed >= failures.most,
    blockedSince: row.oldest,
    erased: row.erased,
    secretFits: row.secret_fits,
    passGone: drawing.passId !== null && row.pass_stands === null,
    current:
      row.revision === null
        ? null
        : {
            revision: row.revision,
            hash: row.hash,
            studyId: row.study_id,
            workshopId: row.workshop_id,
            participantId: row.participant_id,
          },
  };
}
