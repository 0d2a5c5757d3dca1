import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { describeOnBoth } from "../../support/each-database";
import { memoryLedger } from "@/tests/support/ledger";
import { secret } from "../../support/study";
import type { Database } from "@/db/database";
import { SMALL_DEMO_STUDY } from "@/lib/domain/demo/study";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import { findReleaseStudy } from "@/db/queries/releases";
import type { Context } from "@/lib/services/context";
import { fillStudy } from "@/lib/services/demo/fill-study";
import { putDrawing } from "@/lib/services/drawings/put-drawing";
import { countedDrawings } from "@/db/queries/release-people";
import { collectTouched } from "@/lib/services/releases/collect-drawn";
import { countedIn } from "@/lib/services/releases/counted";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const contextOf = (db: Database, actor: Context["actor"]): Context => ({
  actor,
  db,
  clock: () => new Date(),
  ids: randomUUID,
  log: silent,
});

interface Stored {
  id: string;
  study: string;
  workshop: string;
  pass: string;
  text: string;
}

/** Everything derived from a drawing, without what names the drawing and its participant. */
async function derived(db: Database, drawingId: string) {
  const [drawing] = await db.rows(sql`
    select revision, mode, language, groups, consent_layers, practice, held_at, set_aside_at, started_at, finished_at
    from drawings where id = ${drawingId}::uuid`);
  const marks = await db.rows(sql`
    select m.id, m.study_id, m."order", phase, prompt, kind, attitudes, strength, times, topics, label, comment, private, anchor,
      input, sketch, certainty, radius_meters, method, ST_AsText(geometry, 9) as geometry, ST_SRID(geometry) as srid, drawn_at
    from marks m where drawing_id = ${drawingId}::uuid order by m."order"`);
  const touches = await db.rows(sql`
    select attitude, resolution, cell::text as cell, times from touched_cells where drawing_id = ${drawingId}::uuid order by 1, 2, 3`);
  const figures = await db.rows(sql`
    select marks, exact, about, area, inside, near_venue, array(select n from unnest(named) as n order by n) as named
    from drawn_figures where drawing_id = ${drawingId}::uuid`);
  const versions = await db.rows(
    sql`select kind from drawing_versions where drawing_id = ${drawingId}::uuid`,
  );
  return { drawing, marks, touches, figures, versions };
}

describeOnBoth("what the demo stores", (open) => {
  beforeAll(async () => {
    await fillStudy(contextOf(open(), { kind: "operator" }), SMALL_DEMO_STUDY);
  });

  it("is what PUTs of the same documents store", async () => {
    const filled = await open().rows<Stored>(sql`
      select id, study_id as study, workshop_id as workshop, pass_id as pass, convert_from(document, 'UTF8') as text
      from drawings order by id`);
    expect(filled).toHaveLength(40);
    let touches = 0;
    for (const { id, study, workshop, pass, text } of filled) {
      const document = {
        ...drawingDocumentSchema.parse(JSON.parse(text)),
        id: randomUUID(),
        participant: randomUUID(),
      };
      const actor = {
        kind: "tablet",
        passId: pass,
        workshopId: workshop,
        studyId: study,
        revoked: false,
      } as const;
      const receipt = await putDrawing(contextOf(open(), actor), {
        id: document.id,
        bytes: new TextEncoder().encode(JSON.stringify(document)),
        secret: secret(),
        withCredentials: true,
        attempts: { key: (target) => target },
        ledger: memoryLedger(),
      });
      expect(receipt.created).toBe(true);
      const [ours, theirs] = [await derived(open(), id), await derived(open(), document.id)];
      expect(ours).toEqual(theirs);
      expect(ours.figures).toHaveLength(1);
      touches += ours.touches.length;
    }
    expect(touches).toBeGreaterThan(300);
  });

  it("a release notes the times of day of drawings from before they were kept", async () => {
    const study = await findReleaseStudy(open(), SMALL_DEMO_STUDY.slug);
    if (!study) throw new Error("There is no study.");
    const times = () =>
      open().rows<{ times: number }>(
        sql`select drawing_id, attitude, resolution, cell::text as cell, times from touched_cells order by 1, 2, 3, 4`,
      );
    const before = await times();
    expect(before.filter((row) => row.times !== 0).length).toBeGreaterThan(10);
    await open().run(sql`update touched_cells set times = null`);
    const counted = countedIn(await countedDrawings(open(), study.id));
    await collectTouched(contextOf(open(), { kind: "operator" }), study, counted, async () => undefined);
    expect(await times()).toEqual(before);
  });
});
