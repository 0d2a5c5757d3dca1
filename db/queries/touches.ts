import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import type { ArrivedDrawing } from "./arrived-drawing";

/** Stored documents of a study in the order of their ids, practice left out. */
export async function documentsAfter(
  db: Queryable,
  page: { studyId: string; after: string | null; limit: number },
): Promise<{ id: string; bytes: Uint8Array }[]> {
  return db.rows<{ id: string; bytes: Uint8Array }>(sql`
    select id, document as bytes from drawings
    where study_id = ${page.studyId}::uuid and not practice
      and (${page.after}::uuid is null or id > ${page.after}::uuid)
    order by id limit ${page.limit}::int`);
}

/** Cells that a drawing touches besides those that are known, and the times of day of all of them. */
export async function addTouches(
  tx: Queryable,
  { studyId, drawingId, touches }: Pick<ArrivedDrawing, "studyId" | "touches"> & { drawingId: string },
): Promise<void> {
  if (touches.length === 0) return;
  await tx.run(sql`
    insert into touched_cells (drawing_id, study_id, attitude, resolution, cell, times)
    select ${drawingId}::uuid, ${studyId}::uuid, attitude, resolution, cell::bigint, times
    from json_to_recordset(${JSON.stringify(touches)}::text::json)
      as t(attitude text, resolution smallint, cell text, times smallint)
    on conflict (drawing_id, attitude, resolution, cell) do update set times = excluded.times`);
}

/** Whether a study has drawings from before times of day were kept with the cells. */
export async function hasUntimedTouches(db: Queryable, studyId: string): Promise<boolean> {
  const [row] = await db.rows<{ untimed: boolean }>(sql`
    select exists (select 1 from touched_cells where study_id = ${studyId}::uuid and times is null) as untimed`);
  return row?.untimed ?? false;
}
