import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { releaseTables } from "@/db/queries/release-tables";
import { shownZones } from "@/db/queries/releases";
import { DomainError } from "@/lib/domain/errors";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import { visibleTables } from "@/lib/domain/privacy/tables/visible-tables";
import type { Context } from "../context";
import { readRelease } from "./read-release";

/** The tables of a release besides its zones (planner, owner). 404 where it has none, as under 15 persons. */
export async function readTables(
  ctx: Context,
  input: { study: string; release: string },
): Promise<FurtherTables> {
  const { study, release } = await readRelease(ctx, input);
  const tables = await ctx.db.releasesOnly(async (tx) => {
    const address = { studyId: study.id, id: release.id };
    const stored = await releaseTables(tx, address);
    return stored && visibleTables(stored, await shownZones(tx, { ...address, attitude: null }));
  });
  if (tables === null) throw new DomainError("not-found");
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "release.tables",
    target: { release: release.id },
  });
  return tables;
}
