import "server-only";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Queryable } from "../database";
import type { ArrivedDrawing } from "./arrived-drawing";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { DrawnFigures } from "@/lib/domain/privacy/tables/basis-of";
import { VENUE_METERS } from "@/lib/domain/sentences/basis";
import type { Topic } from "@/lib/domain/study/topics";
import { numbersIn } from "./release-touches";

/** Marks `m` that may tell something: not private, no anchor, no wish. */
const telling = sql`not m.private and not m.anchor and m.phase <> 'wish'`;

/** The figures of marks `m`, drawn at a workshop `w` of a study; a drawing without marks is one row of nulls. */
const figuresOf = (studyId: string): SQL => sql`
  count(m.phase), count(m.geometry) filter (where m.certainty = 'exact'),
  count(m.geometry) filter (where coalesce(m.certainty, 'about') = 'about'),
  count(m.geometry) filter (where m.certainty = 'area'),
  count(*) filter (where exists (
    select 1 from social_spaces s where s.study_id = ${studyId}::uuid and ST_Intersects(s.boundary, m.geometry))),
  count(*) filter (where ST_DWithin(m.geometry::geography, w.venue::geography, ${VENUE_METERS}::float8)),
  coalesce(string_to_array(string_agg((
    select string_agg(a || ' ' || t, ',') from unnest(m.attitudes) as a, unnest(m.topics) as t), ','), ','), '{}')`;

const COLUMNS = sql`drawing_id, marks, exact, about, area, inside, near_venue, named`;

/** The figures of a drawing that is being stored, from the rows that `marksWritten` wrote. */
export const figuresWritten = ({ document, studyId }: ArrivedDrawing): SQL => sql`
  figured as (
    insert into drawn_figures (${COLUMNS})
    select written.id, ${figuresOf(studyId)}
    from written left join workshops w on w.id = ${document.workshop}::uuid left join marked m on ${telling}
    group by written.id
    on conflict (drawing_id) do update set marks = excluded.marks, exact = excluded.exact, about = excluded.about,
      area = excluded.area, inside = excluded.inside, near_venue = excluded.near_venue, named = excluded.named
  )`;

/** Notes the figures of those of some drawings of a study (`drawingTable`) that have none. */
export async function noteFigures(db: Queryable, studyId: string, drawing: SQL): Promise<void> {
  await db.run(sql`
    with ${drawing}
    insert into drawn_figures (${COLUMNS})
    select d.id, ${figuresOf(studyId)}
    from drawing join drawings d on d.id = drawing.id join workshops w on w.id = d.workshop_id
      left join marks m on m.drawing_id = d.id and ${telling}
    where not exists (select 1 from drawn_figures f where f.drawing_id = d.id)
    group by d.id
    on conflict do nothing`);
}

/** Figures are to be noted anew: the area of the study, or the place of the workshop, has changed. */
export async function forgetFigures(
  tx: Queryable,
  of: { studyId: string } | { workshopId: string },
): Promise<void> {
  const there =
    "studyId" in of ? sql`d.study_id = ${of.studyId}::uuid` : sql`d.workshop_id = ${of.workshopId}::uuid`;
  await tx.run(sql`delete from drawn_figures f using drawings d where d.id = f.drawing_id and ${there}`);
}

/** What some drawings hold together. */
export interface HeldFigures extends Omit<DrawnFigures, "workshops" | "marks"> {
  /** Persons (positions), one for each drawing, and how many marks it has; the two go together. */
  people: number[];
  marks: number[];
  /** Whether any of them names a topic. */
  named: boolean;
}

/** What drawings (`drawingTable`) hold, in numbers. */
export async function heldFigures(db: Queryable, drawing: SQL): Promise<HeldFigures> {
  const [row] = await db.rows<{
    people: string | null;
    marks: string | null;
    exact: number;
    about: number;
    area: number;
    inside: number;
    near: number;
    named: boolean;
  }>(sql`
    with ${drawing}
    select string_agg(drawing.person, ',') as people, string_agg(f.marks::text, ',') as marks,
      coalesce(sum(f.exact), 0)::int as exact, coalesce(sum(f.about), 0)::int as about,
      coalesce(sum(f.area), 0)::int as area, coalesce(sum(f.inside), 0)::int as inside,
      coalesce(sum(f.near_venue), 0)::int as near, coalesce(bool_or(f.named <> '{}'), false) as named
    from drawing join drawn_figures f on f.drawing_id = drawing.id`);
  if (!row) throw new Error("Sums are one row.");
  const { people, marks, inside, near, named, ...located } = row;
  return { people: numbersIn(people), marks: numbersIn(marks), located, nearVenue: near, inside, named };
}

/** Who named a topic with a mark of an attitude in drawings (`drawingTable`); repeated when they did twice. */
export async function namedTopics(
  db: Queryable,
  drawing: SQL,
): Promise<{ attitude: Attitude; topic: Topic; people: number[] }[]> {
  const rows = await db.rows<{ attitude: Attitude; topic: Topic; people: string }>(sql`
    with ${drawing}
    select split_part(n, ' ', 1) as attitude, split_part(n, ' ', 2) as topic,
      string_agg(drawing.person, ',') as people
    from drawing join drawn_figures f on f.drawing_id = drawing.id, unnest(f.named) as n
    group by n`);
  return rows.map((row) => ({ ...row, people: numbersIn(row.people) }));
}
