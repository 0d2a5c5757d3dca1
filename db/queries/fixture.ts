import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Queryable } from "../database";
import type { TouchedCell } from "./arrived-drawing";
import { noteFigures } from "./drawn-figures";
import { numbersDrawn } from "./release-history";
import { drawingTable } from "./release-touches";
import type { DrawingDocument, Geometry, LiveMark } from "@/lib/domain/drawing/document";

/** A drawing as a PUT stores it, for bulk filling; bytes and hashes as hex where the column is bytea. */
export interface StoredDrawing {
  document: DrawingDocument;
  /** The bytes, as text in UTF-8. */
  text: string;
  hashHex: string;
  secretHashHex: string;
  workshopId: string;
  passId: string;
  /** Live marks with their valid geometry; null when not on this map. */
  marks: readonly { mark: LiveMark; geometry: Geometry | null }[];
  touches: readonly TouchedCell[];
}

/**
 * Stores drawings of a study in five statements: participants, drawings, marks, figures, touched cells. What is there already
 * stays untouched, so an interrupted filling can go on. Counts what was new.
 * Cost: about 2 ms a drawing of eight marks; keep batches below some hundred drawings.
 */
export async function insertDrawings(
  db: Queryable,
  studyId: string,
  drawings: readonly StoredDrawing[],
): Promise<{ drawings: number; marks: number }> {
  await db.run(sql`
    with person as (
      insert into participants (study_id, id, secret_hash)
      select ${studyId}::uuid, d.id, decode(d.secret, 'hex')
      from ${recordset(
        drawings.map((one) => ({ id: one.document.participant, secret: one.secretHashHex })),
        sql`id uuid, secret text`,
      )}
      on conflict do nothing
      returning study_id, id
    ) ${numbersDrawn(sql`select study_id, id from person`)}`);
  const rows = drawings.map(({ document, text, hashHex, workshopId, passId }) => ({
    id: document.id,
    workshop: workshopId,
    participant: document.participant,
    pass: passId,
    revision: document.revision,
    hash: hashHex,
    text,
    mode: document.mode,
    language: document.language,
    groups: document.groups,
    layers: document.consent.layers,
    practice: document.practice,
    started: document.startedAt,
    finished: document.finishedAt,
  }));
  const inserted = await db.rows<{ id: string }>(sql`
    insert into drawings (id, study_id, workshop_id, participant_id, pass_id, revision, hash, document, mode, language,
      groups, consent_layers, practice, started_at, finished_at)
    select d.id, ${studyId}::uuid, d.workshop, d.participant, d.pass, d.revision, decode(d.hash, 'hex'),
      convert_to(d.text, 'UTF8'), d.mode, d.language, d.groups, ${texts(sql`d.layers`)}, d.practice, d.started, d.finished
    from ${recordset(
      rows,
      sql`id uuid, workshop uuid, participant uuid, pass uuid, revision int, hash text, text text,
      mode text, language text, groups jsonb, layers json, practice boolean, started timestamptz, finished timestamptz`,
    )}
    on conflict do nothing
    returning id`);
  const fresh = new Set(inserted.map(({ id }) => id));
  const arrived = drawings.filter(({ document }) => fresh.has(document.id));
  if (arrived.length > 0) {
    await insertMarks(db, studyId, arrived);
    const ids = arrived.map(({ document }) => ({ id: document.id, person: 0 }));
    await noteFigures(db, studyId, drawingTable(ids));
    await insertTouches(db, studyId, arrived);
  }
  return { drawings: arrived.length, marks: arrived.reduce((sum, { marks }) => sum + marks.length, 0) };
}

async function insertMarks(
  db: Queryable,
  studyId: string,
  drawings: readonly StoredDrawing[],
): Promise<void> {
  const rows = drawings.flatMap(({ document, marks }) =>
    marks.map(({ mark, geometry }) => ({
      drawing: document.id,
      ...mark,
      certainty: mark.location?.certainty ?? null,
      radius: mark.location?.radiusMeters ?? null,
      method: mark.location?.method ?? null,
      shape: geometry && JSON.stringify(geometry),
    })),
  );
  await db.run(sql`
    insert into marks (drawing_id, id, study_id, "order", phase, prompt, kind, attitudes, strength, times, topics, label,
      comment, private, anchor, input, sketch, certainty, radius_meters, method, geometry, drawn_at)
    select m.drawing, m.id, ${studyId}::uuid, m."order", m.phase, m.prompt, m.kind, ${texts(sql`m.attitudes`)}, m.strength,
      ${texts(sql`m.times`)}, ${texts(sql`m.topics`)}, m.label, m.comment, m.private, m.anchor, m.input, m.sketch,
      m.certainty, m.radius, m.method,
      case when ST_IsValid(g.shape) then g.shape else ST_MakeValid(g.shape) end, m."drawnAt"
    from ${recordset(
      rows,
      sql`drawing uuid, id uuid, "order" int, phase text, prompt text, kind text, attitudes json,
      strength smallint, times json, topics json, label text, comment text, private boolean, anchor boolean, input text,
      sketch jsonb, certainty text, radius real, method text, shape text, "drawnAt" timestamptz`,
      sql`m`,
    )},
      lateral (select ST_SetSRID(ST_GeomFromGeoJSON(m.shape), 4326) as shape offset 0) g
    on conflict do nothing`);
}

async function insertTouches(
  db: Queryable,
  studyId: string,
  drawings: readonly StoredDrawing[],
): Promise<void> {
  const rows = drawings.flatMap(({ document, touches }) =>
    touches.map((touch) => ({ drawing: document.id, ...touch })),
  );
  await db.run(sql`
    insert into touched_cells (drawing_id, study_id, attitude, resolution, cell, times)
    select t.drawing, ${studyId}::uuid, t.attitude, t.resolution, t.cell::bigint, t.times
    from ${recordset(rows, sql`drawing uuid, attitude text, resolution smallint, cell text, times smallint`, sql`t`)}
    on conflict do nothing`);
}

/** The demo's past workshops are over: closed to new tablets since the evening of their day. */
export async function closeWorkshopOn(db: Queryable, workshopId: string, at: string): Promise<void> {
  await db.run(
    sql`update workshops set closed_at = ${at}::timestamptz where id = ${workshopId}::uuid and closed_at is null`,
  );
}

export interface FilledWorkshop {
  id: string;
  title: string;
  code: string;
  demo: boolean;
  /** A pass that drawings were filled in with, null when there is none yet. */
  passId: string | null;
  drawings: number;
}

/** Workshops of a study with what they hold, by day and title. */
export async function filledWorkshops(db: Queryable, studyId: string): Promise<FilledWorkshop[]> {
  const rows = await db.rows<Omit<FilledWorkshop, "passId"> & { pass_id: string | null }>(sql`
    select w.id, w.title, w.code, w.demo,
      (select p.id from passes p where p.workshop_id = w.id order by p.created_at, p.id limit 1) as pass_id,
      (select count(*)::int from drawings d where d.workshop_id = w.id) as drawings
    from workshops w where w.study_id = ${studyId}::uuid order by w.day, w.title, w.id`);
  return rows.map(({ pass_id: passId, ...workshop }) => ({ ...workshop, passId }));
}

/** Statistics for the planner, so that the first questions after a large filling are fast. */
export async function analyseDrawings(db: Queryable): Promise<void> {
  await db.run(sql`analyze participants, drawings, marks, drawn_figures, touched_cells`);
}

/** Rows as one JSON parameter; `json`, not `jsonb`: large and read once. */
const recordset = (rows: readonly object[], columns: SQL, name: SQL = sql`d`): SQL =>
  sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as ${name}(${columns})`;

const texts = (column: SQL): SQL => sql`array(select json_array_elements_text(${column}))`;
