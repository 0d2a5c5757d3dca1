import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { findReleaseStudy } from "@/db/queries/releases";
import { candidatesOf, insertCandidate } from "@/db/queries/candidates";
import type { Database } from "@/db/database";
import { loadFixture } from "@/lib/services/demo/load-fixture";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { seededRandom } from "@/lib/domain/statistics/random";
import { PLAIN_SITE } from "../../support/plain-site";
import { shown, type Section } from "../figures";
import { jobWhileDrawing, loadFigures, TABLETS } from "../job-while-drawing";
import { prepareDatabase } from "../prepared-database";

const STUDY = "ankommen-im-norden";
const PEOPLE = 2_000;
const CANDIDATES = 60;

/** A whole comparison kept as a scenario, 1,000 resamples included, while people go on drawing. */
export async function measureComparedWhileDrawing(root: string): Promise<Section> {
  let points = 0;
  const embedded = await prepareDatabase("pglite", async (db) => {
    await loadFixture(db, { study: STUDY, participants: PEOPLE, seed: 6 });
    points = await releasedAnew(db);
  });
  try {
    const { seconds, load } = await jobWhileDrawing(root, embedded, {
      path: `/api/studies/${STUDY}/scenarios`,
      body: { name: "Messung", p: 5, assumptions: { most: 5 }, seed: 1, moved: {} },
    });
    return {
      title: "A comparison while people draw",
      text: `Every model, α and λ for one to five of ${CANDIDATES} candidates, ${shown(points)} shown zones of ${shown(PEOPLE)} people on the embedded database, with 1,000 resamples and the stored sheet; asked for over HTTP while ${TABLETS} tablets send drawings without a pause. Goal: p99 of the drawings 1,000 ms.`,
      columns: ["what", "seconds", "drawings per second", "p50 ms", "p99 ms", "not stored"],
      rows: [["comparison", shown(seconds, 1), ...loadFigures(load)]],
    };
  } finally {
    await embedded.remove();
  }
}

/** The study's release is made anew from everybody, and there are sixty candidates; gives how many zones are shown. */
async function releasedAnew(db: Database): Promise<number> {
  const study = await findReleaseStudy(db, STUDY);
  if (!study) throw new Error("There is no study.");
  await db.run(sql`delete from releases where study_id = ${study.id}::uuid`);
  const ctx = { actor: { kind: "operator" } as const, db, clock: () => new Date(), ids: randomUUID };
  const { zones } = await produceStudyRelease(ctx, study);
  const standing = await candidatesOf(db, study.id);
  const random = seededRandom(4);
  for (let more = standing.length; more < CANDIDATES; more += 1)
    await insertCandidate(db, {
      id: randomUUID(),
      studyId: study.id,
      candidate: {
        name: `Platz ${more}`,
        at: [random.between(6.78, 6.84), random.between(51.25, 51.295)],
        ...PLAIN_SITE,
        note: "",
      },
    });
  return zones;
}
