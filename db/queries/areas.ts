import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { Area, AreaFigure, MultiPolygon } from "@/lib/domain/register/area";

export interface AreaLine {
  id: string;
  name: string;
  key: string;
  kind: string;
  squareKilometers: number;
}

export interface AreaShape {
  name: string;
  outline: ZoneShape;
  /** Null where no file told. */
  population: number | null;
  year: number | null;
}

/** Areas of a study by name, without their outlines. */
export async function areaLines(db: Queryable, studyId: string): Promise<AreaLine[]> {
  const rows = await db.rows<Omit<AreaLine, "squareKilometers"> & { square_kilometers: number }>(sql`
    select id, name, key, kind, (ST_Area(ST_Transform(outline, 25832)) / 1e6)::float8 as square_kilometers
    from areas where study_id = ${studyId}::uuid order by name, id`);
  return rows.map(({ square_kilometers: squareKilometers, ...row }) => ({ ...row, squareKilometers }));
}

export async function areaOutlines(db: Queryable, studyId: string): Promise<MultiPolygon[]> {
  const rows = await db.rows<{ outline: string }>(sql`
    select ST_AsGeoJSON(outline, 7) as outline from areas where study_id = ${studyId}::uuid`);
  return rows.map(({ outline }) => JSON.parse(outline) as MultiPolygon);
}

/** Areas of a study for a map: outlines thinned to about 10 m, and the latest count of inhabitants. */
export async function areaShapes(db: Queryable, studyId: string): Promise<AreaShape[]> {
  const rows = await db.rows<Omit<AreaShape, "outline"> & { outline: string }>(sql`
    select a.name, ST_AsGeoJSON(ST_Multi(ST_SimplifyPreserveTopology(a.outline, 0.0001)), 5) as outline,
      f.value as population, f.year
    from areas a left join lateral (
      select f.value::float8 as value, f.year::int as year
      from area_figures f join register_imports i on i.id = f.import_id
      where f.area_id = a.id and f.figure = 'population' order by f.year desc, i.imported_at desc, i.id limit 1
    ) f on true
    where a.study_id = ${studyId}::uuid order by a.name, a.id`);
  return rows.map((row) => ({ ...row, outline: JSON.parse(row.outline) as ZoneShape }));
}

export interface AreaResidents {
  id: string;
  name: string;
  key: string;
  kind: string;
  outline: ZoneShape;
  population: number;
  year: number;
}

/**
 * Areas with inhabitants whose middle lies in the study's social spaces, with the latest count. Of several kinds, which lie
 * over each other, the one with the most areas; outlines thinned to about 10 m.
 */
export async function areaResidents(db: Queryable, studyId: string): Promise<AreaResidents[]> {
  const rows = await db.rows<Omit<AreaResidents, "outline"> & { outline: string }>(sql`
    with counted as (
      select a.id, a.name, a.key, a.kind, a.outline, f.value as population, f.year
      from areas a join lateral (
        select f.value::float8 as value, f.year::int as year
        from area_figures f join register_imports i on i.id = f.import_id
        where f.area_id = a.id and f.figure = 'population' order by f.year desc, i.imported_at desc, i.id limit 1
      ) f on true
      where a.study_id = ${studyId}::uuid and exists (
        select 1 from social_spaces s
        where s.study_id = a.study_id and ST_Intersects(s.boundary, ST_PointOnSurface(a.outline)))
    ), finest as (select kind from counted group by kind order by count(*) desc, kind limit 1)
    select id, name, key, kind, ST_AsGeoJSON(ST_Multi(ST_SimplifyPreserveTopology(outline, 0.0001)), 5) as outline,
      population, year
    from counted where kind = (select kind from finest) order by name, id`);
  return rows.map((row) => ({ ...row, outline: JSON.parse(row.outline) as ZoneShape }));
}

/** Figures of a study; where several files say the same, the newest of them. */
export async function areaFigures(db: Queryable, studyId: string): Promise<AreaFigure[]> {
  return db.rows<AreaFigure>(sql`
    select distinct on (f.area_id, f.figure, f.year) f.area_id as "areaId", f.figure, f.year::int as year,
      f.value::float8 as value
    from area_figures f join areas a on a.id = f.area_id join register_imports i on i.id = f.import_id
    where a.study_id = ${studyId}::uuid
    order by f.area_id, f.figure, f.year, i.imported_at desc, i.id`);
}

/** Stores an area; what the domain's repair left in doubt is made valid here. */
export async function insertArea(
  db: Queryable,
  { outline, ...area }: Area & { id: string; studyId: string; importId: string | null },
): Promise<void> {
  await db.run(sql`
    insert into areas (id, study_id, import_id, name, key, kind, outline)
    select ${area.id}::uuid, ${area.studyId}::uuid, ${area.importId}::uuid, ${area.name}, ${area.key}, ${area.kind},
      case when ST_IsValid(g.shape) then g.shape else ST_Multi(ST_CollectionExtract(ST_MakeValid(g.shape), 3)) end
    from (select ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(outline)}::text), 4326) as shape) g`);
}

export async function insertFigures(
  db: Queryable,
  importId: string,
  figures: readonly AreaFigure[],
): Promise<void> {
  await db.run(sql`
    insert into area_figures (area_id, import_id, figure, year, value)
    select "areaId", ${importId}::uuid, figure, year, value
    from jsonb_to_recordset(${json(figures)}) as f("areaId" uuid, figure text, year smallint, value float8)`);
}
