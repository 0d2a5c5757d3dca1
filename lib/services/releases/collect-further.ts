import "server-only";
import { institutionsOf } from "@/db/queries/institutions";
import { quarterOutlines, releaseTables, workshopVenues } from "@/db/queries/release-tables";
import { listReleases } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import { TABLES_FROM_PERSONS } from "@/lib/domain/privacy/release-facts";
import type { From150 } from "@/lib/domain/privacy/tables/further-tables";
import type { FurtherInput } from "@/lib/domain/privacy/tables/produce-further";
import type { Context } from "../context";
import type { Marked, Touched } from "./collect-drawn";

/** What is told from 150 persons on: made now, kept as an earlier release told it, or not yet. */
export type From150Plan = { readonly made: boolean; readonly kept: From150 | null };

/** Never made again in a study whose partition is frozen: those tables stay as they were made. */
export async function planFrom150(
  { db }: Pick<Context, "db">,
  { id, definition }: ReleaseStudy,
  persons: number,
): Promise<From150Plan> {
  const [latest] = definition.releaseMode === "frozen-update" ? await listReleases(db, id) : [];
  const tables = latest && (await releaseTables(db, { studyId: id, id: latest.id }));
  const kept = tables?.from150 ?? null;
  return { made: kept === null && persons >= TABLES_FROM_PERSONS, kept };
}

/** What the further tables of a release are made from, besides the touches that its zones are made from. */
export async function collectFurther(
  { db }: Pick<Context, "db">,
  { id }: ReleaseStudy,
  { touches, timed, figures, topics }: Touched & Marked,
  { made, kept }: From150Plan,
): Promise<FurtherInput> {
  return {
    timed,
    wishes: { here: touches.here, "not-here": touches["not-here"] },
    topics,
    quarters: made ? await quarterOutlines(db, id) : [],
    institutions: made ? await institutionsOf(db, id, { open: true, shielded: false }) : [],
    drawn: figures,
    venues: await workshopVenues(db, id),
    kept,
  };
}
