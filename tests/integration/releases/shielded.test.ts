import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { latLngToCell } from "h3-js";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/database";
import { findReleaseStudy, shownZones } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import type { Position } from "@/lib/domain/drawing/document";
import { holdDatabase } from "@/lib/server/database";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { calls } from "../../support/calls";
import { describeOnBoth } from "../../support/each-database";
import { drawingDocument, liveMark, secret, seedStudy } from "../../support/study";
import { contextOf } from "./seed";

const SHELTER: Position = [6.8142, 51.2661];
const MARKET: Position = [6.7905, 51.276];

/** Twenty people go to the shelter and to the market; answers the cells of the two that a release shows. */
async function shownAt(db: Database, shielded: boolean): Promise<{ shelter: boolean; market: boolean }> {
  const study = await seedStudy(db);
  if (shielded)
    await db.run(sql`
      insert into institutions (id, study_id, name, kind, provider, address, position, opening_hours, languages, rooms,
        self_image, shielded, source)
      values (${randomUUID()}::uuid, ${study.id}::uuid, 'Zuflucht', 'other', '', '',
        ST_SetSRID(ST_MakePoint(${SHELTER[0]}::float8, ${SHELTER[1]}::float8), 4326), '{}'::jsonb, '{}', '', '', true, '')`);
  const at = (coordinates: Position, order: number) =>
    liveMark({
      order,
      attitudes: ["use"],
      location: {
        geometry: { type: "Point", coordinates },
        certainty: "exact",
        radiusMeters: null,
        method: "by-participant",
      },
    });
  for (let person = 0; person < 20; person += 1) {
    const document = drawingDocument({
      workshop: study.workshop.id,
      marks: [at(SHELTER, 1), at(MARKET, 2)],
    });
    expect((await calls.put(document, { secret: secret(), pass: study.pass })).status).toBe(201);
  }
  const found = await findReleaseStudy(db, study.slug);
  if (!found) throw new Error("no study");
  const { id } = await produceStudyRelease(contextOf(db, NOBODY), found);
  const zones = await shownZones(db, { studyId: study.id, id, attitude: "use" });
  const shows = ([lng, lat]: Position) => zones.some((zone) => zone.zone === latLngToCell(lat, lng, 9));
  return { shelter: shows(SHELTER), market: shows(MARKET) };
}

describeOnBoth("shielded places", (open) => {
  beforeAll(() => holdDatabase(open()));
  afterAll(() => holdDatabase(null));

  it("nothing that lies at one is counted; what the same people drew elsewhere is", async () => {
    expect(await shownAt(open(), false)).toEqual({ shelter: true, market: true });
    expect(await shownAt(open(), true)).toEqual({ shelter: false, market: true });
  });
});
