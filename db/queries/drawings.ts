import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import type { Queryable } from "../database";
import type { DrawingDocument, Geometry, LiveMark } from "@/lib/domain/drawing/document";

/** One document as it is stored, with everything that is computed from it. */
export interface ArrivedDrawing {
  document: DrawingDocument;
  /** SHA-256 of the bytes received. */
  hash: Uint8Array;
  /** The bytes received, with anchors reduced. */
  bytes: Uint8Array;
  secretHash: Uint8Array;
  studyId: string;
  /** Null: sent with the secret alone; then nothing new is made. */
  passId: string | null;
  /** Sent with a revoked pass: kept apart. */
  held: boolean;
  receivedAt: Date;
  marks: readonly { mark: LiveMark; geometry: Geometry | null }[];
  /** H3 indices as signed 64-bit decimals. */
  touches: readonly { attitude: string; resolution: number; cell: string }[];
  /** Key and begin of the window for wrong secrets at this drawing. */
  failures: { key: string; since: Date; most: number };
}

/** What the database knew when a drawing arrived, and whether it was stored. */
export interface Arrival {
  stored: boolean;
  created: boolean;
  blockedSince: Date | null;
  blocked: boolean;
  erased: boolean;
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
  revision: number | null;
  hash: Uint8Array;
  study_id: string;
  workshop_id: string;
  participant_id: string;
}

/**
 * Stores a drawing in one statement: it becomes the current version if it is new or its revision is higher, and the one
 * before becomes a version. Nothing is changed when the drawing or receipt is erased, the secret does not fit, the
 * caller is blocked, or another sender was faster (`stored` is false; ask again). The row is locked, and replaced only
 * if it is still the one that was read, so no version is ever lost between two senders.
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
          where study_id = ${drawing.studyId}::uuid and id = ${document.participant}::uuid for key share) as secret_fits
    ), admitted as materialized (
      select known.* from known where not erased and failed < ${failures.most}::int and secret_fits is not false
        and (exists (select 1 from old where study_id = ${drawing.studyId}::uuid and workshop_id = ${document.workshop}::uuid
            and participant_id = ${document.participant}::uuid and revision < ${document.revision}::int)
          or (not exists (select 1 from old) and ${drawing.passId}::uuid is not null))
    ), person as (
      insert into participants (study_id, id, secret_hash, created_at)
      select ${drawing.studyId}::uuid, ${document.participant}::uuid, ${drawing.secretHash}::bytea, ${drawing.receivedAt.toISOString()}::timestamptz
      from admitted where secret_fits is null
      on conflict (study_id, id) do update set secret_hash = participants.secret_hash
        where participants.secret_hash = excluded.secret_hash
      returning id
    ), entering as materialized (
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
    ), ${marksWritten(drawing)}, ${touchesWritten(drawing)}
    select exists (select 1 from written) as stored, known.failed, known.oldest, known.erased, known.secret_fits,
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

/**
 * Rows of marks follow the document: upserted, and gone when they are no longer live in it. Recordings go when their
 * mark is gone or silent, or when the person no longer agrees to them, and so do words that were on their way
 * to being quoted, also when something else was typed since; a photographed sheet goes when the document no longer speaks
 * of one.
 */
function marksWritten({ document, studyId, marks }: ArrivedDrawing): SQL {
  const rows = marks.map(({ mark, geometry }) => ({
    ...mark,
    certainty: mark.location?.certainty ?? null,
    radius: centimetres(mark.location?.radiusMeters ?? null),
    method: mark.location?.method ?? null,
    drawnAt: databaseTime(mark.drawnAt),
    shape: geometry && JSON.stringify(geometry),
    quotable: document.consent.layers.includes("quotes"),
    heard: mark.audio !== null && document.consent.layers.includes("audio"),
  }));
  return sql`sent as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::text::json) as m(id uuid, "order" int, phase text, prompt text,
        kind text, attitudes json, strength smallint, times json, topics json, label text, comment text, private boolean,
        anchor boolean, input text, sketch jsonb, certainty text, radius real, method text, shape text, heard boolean, quotable boolean,
        "drawnAt" timestamptz)
    ), unmarked as (
      delete from marks using written, old where drawing_id = written.id and marks.id not in (select id from sent)
    ), unheard as (
      delete from mark_audio using written where drawing_id = written.id
        and mark_id not in (select id from sent where heard)
    ), unquoted as (
      delete from words using written where drawing_id = written.id and not exists (
        select 1 from sent where sent.id = words.mark_id and not sent.private and sent.quotable
          and (words.source = 'audio' or sent.comment = words.original))
    ), unseen as (
      delete from drawing_pictures using written where drawing_id = written.id
        and not ${document.sheet?.picture ?? false}::boolean
    ), marked as (
      insert into marks (drawing_id, id, study_id, "order", phase, prompt, kind, attitudes, strength, times, topics, label,
        comment, private, anchor, input, sketch, certainty, radius_meters, method, geometry, drawn_at)
      select ${document.id}::uuid, m.id, ${studyId}::uuid, m."order", m.phase, m.prompt, m.kind, ${texts(sql`m.attitudes`)},
        m.strength, ${texts(sql`m.times`)}, ${texts(sql`m.topics`)}, m.label, m.comment, m.private, m.anchor, m.input,
        m.sketch, m.certainty, m.radius, m.method, ${validGeometry}, m."drawnAt"
      from sent m, written, lateral (select ST_SetSRID(ST_GeomFromGeoJSON(m.shape), 4326) as drawn) g
      on conflict (drawing_id, id) do update set "order" = excluded."order", phase = excluded.phase,
        prompt = excluded.prompt, kind = excluded.kind, attitudes = excluded.attitudes, strength = excluded.strength,
        times = excluded.times, topics = excluded.topics, label = excluded.label, comment = excluded.comment,
        private = excluded.private, anchor = excluded.anchor, input = excluded.input, sketch = excluded.sketch,
        certainty = excluded.certainty, radius_meters = excluded.radius_meters, method = excluded.method,
        geometry = excluded.geometry, drawn_at = excluded.drawn_at
    )`;
}

/** PostgreSQL refuses smaller numbers in a `real` than JSON knows; nobody draws finer than this. */
const centimetres = (meters: number | null): number | null => meters && Math.round(meters * 100) / 100;

const EARLIEST_MS = Date.parse("0001-01-02T00:00:00Z");
const LATEST_MS = Date.parse("9999-12-30T00:00:00Z");

/** A tablet's clock may stand anywhere: the same instant in UTC, within the years that both sides can write. */
function databaseTime(time: string): string {
  return new Date(Math.min(LATEST_MS, Math.max(EARLIEST_MS, Date.parse(time)))).toISOString();
}

/** Shapes are repaired before they come here; this is the last guard. */
const validGeometry = sql`case when ST_IsValid(g.drawn) then g.drawn else ST_MakeValid(g.drawn) end`;

function touchesWritten({ document, studyId, touches }: ArrivedDrawing): SQL {
  return sql`touching as materialized (
      select attitude, resolution, cell::bigint as cell
      from json_to_recordset(${JSON.stringify(touches)}::text::json) as t(attitude text, resolution smallint, cell text)
    ), untouched as (
      delete from touched_cells t using written, old where t.drawing_id = written.id and not exists (
        select 1 from touching n where n.attitude = t.attitude and n.resolution = t.resolution and n.cell = t.cell)
    ), touched as (
      insert into touched_cells (drawing_id, study_id, attitude, resolution, cell)
      select ${document.id}::uuid, ${studyId}::uuid, t.attitude, t.resolution, t.cell from touching t, written
      on conflict do nothing
    )`;
}

const texts = (column: SQL): SQL => sql`array(select json_array_elements_text(${column}))`;

export interface StoredVersion {
  revision: number;
  hash: Uint8Array;
  bytes: Uint8Array;
}

export interface CurrentDrawing extends StoredVersion {
  id: string;
  studyId: string;
  workshopId: string;
  participantId: string;
  secretHash: Uint8Array;
}

/** A drawing with its participant's secret hash; locked when asked for in a transaction that will change it. */
export async function findDrawing(
  db: Queryable,
  id: string,
  options: { lock?: boolean } = {},
): Promise<CurrentDrawing | null> {
  const rows = await db.rows<{
    id: string;
    study_id: string;
    workshop_id: string;
    participant_id: string;
    revision: number;
    hash: Uint8Array;
    document: Uint8Array;
    secret_hash: Uint8Array;
  }>(sql`
    select d.id, d.study_id, d.workshop_id, d.participant_id, d.revision, d.hash, d.document, p.secret_hash
    from drawings d join participants p on p.study_id = d.study_id and p.id = d.participant_id
    where d.id = ${id}::uuid ${options.lock === true ? sql`for update of d` : sql``}`);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.id,
    studyId: row.study_id,
    workshopId: row.workshop_id,
    participantId: row.participant_id,
    revision: row.revision,
    hash: row.hash,
    bytes: row.document,
    secretHash: row.secret_hash,
  };
}

/** The study of a drawing and the workshop it belongs to; null when there is none. */
export async function homeOfDrawing(
  db: Queryable,
  id: string,
): Promise<{ studyId: string; workshopId: string } | null> {
  const rows = await db.rows<{ study_id: string; workshop_id: string }>(sql`
    select study_id, workshop_id from drawings where id = ${id}::uuid`);
  const [row] = rows;
  return row ? { studyId: row.study_id, workshopId: row.workshop_id } : null;
}
