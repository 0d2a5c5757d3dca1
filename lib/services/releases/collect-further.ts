import "server-only";
import { institutionsOf } from "@/db/queries/institutions";
import {
  drawnFacts,
  namedTopics,
  quarterOutlines,
  releaseTables,
  streamTimedDrawings,
  workshopVenues,
} from "@/db/queries/release-tables";
import { listReleases, shieldedPositions } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude, Stance, Time } from "@/lib/domain/drawing/terms";
import type { CellPersons } from "@/lib/domain/privacy/merge-up";
import { TABLES_FROM_PERSONS } from "@/lib/domain/privacy/release-facts";
import type { FurtherInput } from "@/lib/domain/privacy/tables/produce-further";
import { TOPICS } from "@/lib/domain/study/topics";
import { timedTouches } from "@/lib/domain/surface/timed-touches";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";

type TimedCells = Record<Attitude, Record<Time, Map<string, number[]>>>;

/**
 * What the further tables of a release are made from, of `people` (sorted ids) alone. What is told from 150 persons on
 * is read only there, and never again in a study whose partition is frozen: those tables stay as they were made.
 */
export async function collectFurther(
  ctx: Pick<Context, "db" | "clock">,
  study: ReleaseStudy,
  people: readonly string[],
  touches: Readonly<Record<Stance, CellPersons>>,
): Promise<FurtherInput> {
  const { db } = ctx;
  const positions = new Map(people.map((person, position) => [person, position]));
  const kept = await keptFrom150(ctx, study);
  const from150 = kept === null && people.length >= TABLES_FROM_PERSONS;
  return {
    timed: from150 ? await timedCells(ctx, study, positions) : noTimes(),
    wishes: { here: touches.here, "not-here": touches["not-here"] },
    topics: from150 ? await topicsOf(ctx, study, positions) : [],
    quarters: from150 ? await quarterOutlines(db, study.id) : [],
    institutions: from150 ? await institutionsOf(db, study.id, { open: true, shielded: false }) : [],
    drawn: (await drawnFacts(db, study.id)).filter(({ participant }) => positions.has(participant)),
    venues: await workshopVenues(db, study.id),
    kept,
  };
}

async function keptFrom150({ db }: Pick<Context, "db">, { id, definition }: ReleaseStudy) {
  if (definition.releaseMode !== "frozen-update") return null;
  const [latest] = await listReleases(db, id);
  const tables = latest && (await releaseTables(db, { studyId: id, id: latest.id }));
  return tables?.from150 ?? null;
}

async function timedCells(
  ctx: Pick<Context, "db" | "clock">,
  { id, definition }: ReleaseStudy,
  positions: ReadonlyMap<string, number>,
): Promise<TimedCells> {
  const timed = noTimes();
  const { baseResolution, strict } = definition.disclosure;
  const { within } = await studyFrame(ctx, id);
  const shielded = await shieldedPositions(ctx.db, id);
  for await (const batch of streamTimedDrawings(ctx.db, id))
    for (const { participant, document } of batch) {
      const person = positions.get(participant);
      if (person === undefined) continue;
      const times = timedTouches(readDocument(document), baseResolution, { strict, shielded, within });
      for (const [time, cells] of times)
        for (const attitude of ATTITUDES)
          for (const cell of cells.get(attitude) ?? []) {
            const there = timed[attitude][time].get(cell);
            if (there) there.push(person);
            else timed[attitude][time].set(cell, [person]);
          }
    }
  return timed;
}

function noTimes(): TimedCells {
  const times = () => ({ morning: new Map(), day: new Map(), evening: new Map(), night: new Map() });
  return { use: times(), value: times(), avoid: times() };
}

async function topicsOf(
  { db }: Pick<Context, "db">,
  { id }: ReleaseStudy,
  positions: ReadonlyMap<string, number>,
): Promise<FurtherInput["topics"]> {
  const named = await namedTopics(db, id);
  return ATTITUDES.flatMap((attitude) =>
    TOPICS.map((topic) => ({
      attitude,
      topic,
      people: named.flatMap((one) =>
        one.attitude === attitude && one.topic === topic ? (positions.get(one.participant) ?? []) : [],
      ),
    })),
  );
}
