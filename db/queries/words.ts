import "server-only";
import { sql } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import type { Queryable } from "../database";
import type { ShownQuote } from "@/lib/domain/words/quote";
import type { NewStep, QuoteText, Step, Words, WordSource } from "@/lib/domain/words/steps";
import type { TakenStep } from "@/lib/domain/words/view";
import { countedDrawing } from "./marks";

/** Words that may be quoted, as far as they have come. */
export interface Saying extends Words {
  markId: string;
  drawingId: string;
  /** Null: nothing was done yet. */
  wordsId: string | null;
  kind: string;
  attitudes: string[];
  label: string | null;
  drawnAt: Date;
  steps: (Step & TakenStep)[];
  /** Number of the last step before it was released; null when it is not. */
  releasedAfter: number | null;
}

interface SayingRow {
  mark_id: string;
  drawing_id: string;
  source: WordSource;
  original: string | null;
  language: string;
  words_id: string | null;
  kind: string;
  attitudes: string[];
  label: string | null;
  drawn_at: Date;
  released_after: number | null;
  steps: (Step & Omit<TakenStep, "at"> & { at: string })[] | null;
}

/**
 * Words under the layer *quotes*, of drawings that count and marks that are not private: typed remarks, and recordings
 * whose person agreed to those too. The newest first.
 */
export async function sayings(db: Queryable, studyId: string): Promise<Saying[]> {
  const rows = await db.rows<SayingRow>(sql`
    select m.id as mark_id, m.drawing_id, s.source, s.original, d.language, w.id as words_id, m.kind, m.attitudes,
      m.label, m.drawn_at, q.after_step::int as released_after,
      (select json_agg(json_build_object('number', t.number, 'kind', t.kind, 'language', t.language, 'text', t.text,
          'draft', t.draft, 'by', t.user_id, 'name', u.name, 'at', t.at) order by t.number)
        from word_steps t join users u on u.id = t.user_id where t.words_id = w.id) as steps
    from marks m join drawings d on d.id = m.drawing_id
      cross join lateral (
        select 'comment' as source, m.comment as original where m.comment is not null and btrim(m.comment) <> ''
        union all
        select 'audio', null from mark_audio a
        where a.drawing_id = m.drawing_id and a.mark_id = m.id and 'audio' = any(d.consent_layers)
      ) s
      left join words w on w.drawing_id = m.drawing_id and w.mark_id = m.id and w.source = s.source
      left join quotes q on q.words_id = w.id
    where m.study_id = ${studyId}::uuid and not m.private and not m.anchor and 'quotes' = any(d.consent_layers)
      ${countedDrawing({})}
    order by m.drawn_at desc, m.id, s.source desc`);
  return rows.map((row) => ({
    markId: row.mark_id,
    drawingId: row.drawing_id,
    source: row.source,
    original: row.original,
    language: row.language,
    wordsId: row.words_id,
    kind: row.kind,
    attitudes: row.attitudes,
    label: row.label,
    drawnAt: row.drawn_at,
    releasedAfter: row.released_after,
    steps: (row.steps ?? []).map((step) => ({ ...step, at: new Date(step.at) })),
  }));
}

/** Waits until nobody else takes a step with words of this study. */
export async function lockWords(tx: Queryable, studyId: string): Promise<void> {
  await tx.rows(sql`select id from words where study_id = ${studyId}::uuid order by id for update`);
}

/** The words' own row, made with the first step. */
export async function beginWords(
  tx: Queryable,
  words: { id: string; studyId: string; at: Date } & Pick<
    Saying,
    "drawingId" | "markId" | "source" | "original" | "language"
  >,
): Promise<string> {
  const rows = await tx.rows<{ id: string }>(sql`
    insert into words (id, study_id, drawing_id, mark_id, source, audio_mark_id, original, language, begun_at)
    values (${words.id}::uuid, ${words.studyId}::uuid, ${words.drawingId}::uuid, ${words.markId}::uuid, ${words.source},
      ${words.source === "audio" ? words.markId : null}::uuid, ${words.original}, ${words.language},
      ${words.at.toISOString()}::timestamptz)
    on conflict (drawing_id, mark_id, source) do update set language = words.language
    returning id`);
  const [row] = rows;
  if (!row) throw new Error("beginning with words answers one row");
  return row.id;
}

export async function addStep(
  tx: Queryable,
  wordsId: string,
  step: NewStep & { by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into word_steps (words_id, number, kind, language, text, draft, user_id, at)
    select ${wordsId}::uuid, coalesce(max(number), 0) + 1, ${step.kind}, ${step.language}, ${step.text},
      ${step.draft}::boolean, ${step.by}::uuid, ${step.at.toISOString()}::timestamptz
    from word_steps where words_id = ${wordsId}::uuid`);
}

/** Lets words go, in the place of what was let go of them before. */
export async function storeQuote(
  tx: Queryable,
  quote: {
    id: string;
    studyId: string;
    wordsId: string;
    attitudes: readonly string[];
    texts: readonly QuoteText[];
    afterStep: number;
    by: string;
    at: Date;
  },
): Promise<void> {
  await tx.run(sql`delete from quotes where words_id = ${quote.wordsId}::uuid`);
  await tx.run(sql`
    insert into quotes (id, study_id, words_id, attitudes, texts, after_step, released_by, released_at)
    values (${quote.id}::uuid, ${quote.studyId}::uuid, ${quote.wordsId}::uuid, ${textArray(quote.attitudes)},
      ${json(quote.texts)}, ${quote.afterStep}::smallint, ${quote.by}::uuid, ${quote.at.toISOString()}::timestamptz)`);
}

/** How many were taken back. */
export async function deleteQuote(tx: Queryable, wordsId: string): Promise<number> {
  return tx.run(sql`delete from quotes where words_id = ${wordsId}::uuid`);
}

/** Where the mark of a quote lies, to find the zone in which it counts. */
export interface QuotePlace {
  quoteId: string;
  attitudes: string[];
  lng: number;
  lat: number;
}

/** Quotes whose mark is on the map and not within so many metres of a shielded place. */
export async function quotePlaces(db: Queryable, studyId: string, meters: number): Promise<QuotePlace[]> {
  return db.rows<QuotePlace>(sql`
    select q.id as "quoteId", q.attitudes, ST_X(p.inside) as lng, ST_Y(p.inside) as lat
    from quotes q join words w on w.id = q.words_id
      join marks m on m.drawing_id = w.drawing_id and m.id = w.mark_id
      cross join lateral (select ST_PointOnSurface(m.geometry) as inside) p
    where q.study_id = ${studyId}::uuid and m.geometry is not null and not exists (
      select 1 from institutions i where i.study_id = q.study_id and i.shielded
        and ST_DWithin(m.geometry::geography, i.position::geography, ${meters}::float8))`);
}

/**
 * Writes anew which shown zones of which releases the quotes of a study stand in: where the mark's own cell lies in the
 * zone, the drawing counts in that cell, and its person was among those whom the release counted.
 * @param cells The base cell of a quote's mark as a signed 64-bit number, and the middle of that cell.
 */
export async function storeQuoteZones(
  tx: Queryable,
  studyId: string,
  cells: readonly {
    quoteId: string;
    attitude: string;
    resolution: number;
    cell: string;
    lng: number;
    lat: number;
  }[],
): Promise<void> {
  await tx.run(sql`
    delete from quote_zones using quotes q where q.id = quote_id and q.study_id = ${studyId}::uuid`);
  await tx.run(sql`
    insert into quote_zones (quote_id, release_id, attitude, zone, rest)
    select c."quoteId", z.release_id, z.attitude, z.zone, z.rest
    from jsonb_to_recordset(${json(cells)}) as c("quoteId" uuid, attitude text, resolution int, cell text, lng float8, lat float8)
      join quotes q on q.id = c."quoteId" join words w on w.id = q.words_id
      join drawings d on d.id = w.drawing_id
      join participants p on p.study_id = d.study_id and p.id = d.participant_id
      join touched_cells t on t.drawing_id = d.id and t.attitude = c.attitude
        and t.resolution = c.resolution and t.cell = c.cell::bigint
      join releases r on r.study_id = q.study_id and r.withdrawn_at is null
        and (r.facts ->> 'baseResolution')::int = c.resolution and p.created_at <= r.created_at
      join release_zones z on z.release_id = r.id and z.attitude = c.attitude
        and ST_Contains(z.geometry, ST_SetSRID(ST_Point(c.lng, c.lat), 4326))
      left join release_populations n on n.release_id = r.id
      left join release_people h on h.study_id = p.study_id and h.participant_id = p.id
    where n.release_id is null or n.people @> to_jsonb(h.number)
    on conflict do nothing`);
}

/** All quotes of a study, with their zones in one release. */
export async function shownQuotes(
  db: Queryable,
  asked: { studyId: string; releaseId: string | null },
): Promise<ShownQuote[]> {
  return db.rows<ShownQuote>(sql`
    select q.id, q.attitudes, q.texts, coalesce((
      select json_agg(json_build_object('attitude', z.attitude, 'zone', z.zone, 'rest', z.rest) order by z.attitude)
      from quote_zones z join release_zones r using (release_id, attitude, zone, rest)
      where z.quote_id = q.id and z.release_id = ${asked.releaseId}::uuid and r.withdrawn_at is null), '[]') as zones
    from quotes q where q.study_id = ${asked.studyId}::uuid order by md5(q.id::text)`);
}
