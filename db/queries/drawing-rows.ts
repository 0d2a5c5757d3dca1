import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { databaseTime } from "../columns/time";
import type { ArrivedDrawing } from "./arrived-drawing";

/**
 * Rows of marks follow the document: upserted, and gone when they are no longer live in it. Recordings go when their
 * mark is gone or silent, or when the person no longer agrees to them, and so do words that were on their way
 * to being quoted, also when something else was typed since; a photographed sheet goes when the document no longer speaks
 * of one.
 */
export function marksWritten({ document, studyId, marks }: ArrivedDrawing): SQL {
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
      returning phase, private, anchor, attitudes, topics, certainty, geometry
    )`;
}

/** PostgreSQL refuses smaller numbers in a `real` than JSON knows; nobody draws finer than this. */
const centimetres = (meters: number | null): number | null => meters && Math.round(meters * 100) / 100;

/** Shapes are repaired before they come here; this is the last guard. */
const validGeometry = sql`case when ST_IsValid(g.drawn) then g.drawn else ST_MakeValid(g.drawn) end`;

/** The cells that its marks touch, as far as they changed. */
export function touchesWritten({ document, studyId, touches }: ArrivedDrawing): SQL {
  return sql`touching as materialized (
      select attitude, resolution, cell::bigint as cell, times
      from json_to_recordset(${JSON.stringify(touches)}::text::json)
        as t(attitude text, resolution smallint, cell text, times smallint)
    ), untouched as (
      delete from touched_cells t using written, old where t.drawing_id = written.id and not exists (
        select 1 from touching n where n.attitude = t.attitude and n.resolution = t.resolution and n.cell = t.cell)
    ), touched as (
      insert into touched_cells (drawing_id, study_id, attitude, resolution, cell, times)
      select ${document.id}::uuid, ${studyId}::uuid, t.attitude, t.resolution, t.cell, t.times from touching t, written
      on conflict (drawing_id, attitude, resolution, cell) do update set times = excluded.times
        where touched_cells.times is distinct from excluded.times
    )`;
}

const texts = (column: SQL): SQL => sql`array(select json_array_elements_text(${column}))`;
