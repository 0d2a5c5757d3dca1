import "server-only";
import { institutionsOf } from "@/db/queries/institutions";
import {
  drawnFacts,
  namedTopics,
  quarterOutlines,
  releaseTables,
  workshopVenues,
} from "@/db/queries/release-tables";
import { listReleases } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { TABLES_FROM_PERSONS } from "@/lib/domain/privacy/release-facts";
import type { FurtherInput } from "@/lib/domain/privacy/tables/produce-further";
import { TOPICS } from "@/lib/domain/study/topics";
import type { Context } from "../context";
import type { Touches } from "./collect-touches";

/**
 * What the further tables of a release are made from, of `people` (sorted ids) alone. What is told from 150 persons on
 * is read only there, and never again in a study whose partition is frozen: those tables stay as they were made.
 */
export async function collectFurther(
  ctx: Pick<Context, "db" | "clock">,
  study: ReleaseStudy,
  people: readonly string[],
  { all, timed }: Touches,
): Promise<FurtherInput> {
  const { db } = ctx;
  const positions = new Map(people.map((person, position) => [person, position]));
  const kept = await keptFrom150(ctx, study);
  const from150 = kept === null && people.length >= TABLES_FROM_PERSONS;
  return {
    timed,
    wishes: { here: all.here, "not-here": all["not-here"] },
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
