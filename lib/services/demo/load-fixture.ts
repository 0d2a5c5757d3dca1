import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Database } from "@/db/database";
import {
  analyseDrawings,
  closeWorkshopOn,
  filledWorkshops,
  insertDrawings,
  type StoredDrawing,
} from "@/db/queries/fixture";
import { findStudy } from "@/db/queries/studies";
import { insertWorkshop } from "@/db/queries/workshops";
import { inventFixtureDrawing, inventHotspots } from "@/lib/domain/demo/fixture";
import { seededRandom } from "@/lib/domain/statistics/random";
import { DomainError } from "@/lib/domain/errors";
import { crockfordFrom, JOIN_CODE_CHARACTERS } from "@/lib/domain/drawing/identifiers";
import { studyFrame } from "../drawings/study-frame";
import { passFor, unguessable } from "./fill-study";
import { storedDrawing, type Arrival } from "./stored-drawing";

const BATCH = 250;
const WORKSHOP = "Synthetische Daten";
const FIRST_DAY_MS = Date.UTC(2026, 8, 12, 14);
/** Synthetic people begin one after the other. */
const APART_MS = 1_000;

/**
 * Fills an existing study with synthetic participants, about eight marks each, for tests of size. The same seed gives
 * the same drawings; running it again with the same seed adds nothing. Cost: some hundred participants a second on PostgreSQL.
 */
export async function loadFixture(
  db: Database,
  wanted: { study: string; participants: number; seed: number; onProgress?: (done: number) => void },
): Promise<{ participants: number; marks: number }> {
  const study = await findStudy(db, wanted.study);
  if (!study) throw new DomainError("not-found");
  const arrival = await arrivalIn(db, study.id);
  const random = seededRandom(wanted.seed);
  const frame = {
    definition: study.definition,
    workshopId: arrival.workshopId,
    hotspots: inventHotspots(study.definition, random),
  };
  const added = { participants: 0, marks: 0 };
  const store = async (batch: StoredDrawing[]) => {
    const fresh = await db.transaction((tx) => insertDrawings(tx, study.id, batch));
    added.participants += fresh.drawings;
    added.marks += fresh.marks;
  };
  // One batch is stored while the next one is being invented.
  let storing = Promise.resolve();
  for (let from = 0; from < wanted.participants; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, wanted.participants - from) }, (_, i) => {
      const startedAtMs = FIRST_DAY_MS + (from + i) * APART_MS;
      return storedDrawing(inventFixtureDrawing({ ...frame, startedAtMs }, random), {
        ...arrival,
        secretHash: unguessable(),
      });
    });
    await storing;
    storing = store(batch);
    storing.catch(() => undefined); // thrown by the next await; without this it would end the process before
    wanted.onProgress?.(from);
    await setImmediate();
  }
  await storing;
  await analyseDrawings(db);
  return added;
}

/** The closed workshop that synthetic drawings belong to; made the first time. */
async function arrivalIn(db: Database, studyId: string): Promise<Omit<Arrival, "secretHash">> {
  const frame = await studyFrame({ db, clock: () => new Date() }, studyId);
  const standing = (await filledWorkshops(db, studyId)).find(({ title }) => title === WORKSHOP);
  if (standing) return { frame, workshopId: standing.id, passId: await passFor(db, studyId, standing) };
  const id = randomUUID();
  const day = new Date(FIRST_DAY_MS).toISOString().slice(0, 10);
  const plan = { id, studyId, title: WORKSHOP, day, venue: null, pinHash: null, demo: false };
  while (!(await insertWorkshop(db, { ...plan, code: crockfordFrom(randomBytes(JOIN_CODE_CHARACTERS)) })))
    continue;
  await closeWorkshopOn(db, id, new Date(FIRST_DAY_MS).toISOString());
  return { frame, workshopId: id, passId: await passFor(db, studyId, { id, passId: null }) };
}
