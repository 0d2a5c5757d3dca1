import "server-only";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { basemapsInUse, lockBasemaps, setBasemap } from "@/db/queries/basemaps";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { removeUnused } from "./folder";
import type { NewBasemap } from "./folder";

/**
 * Makes a new base map, or with null the bundled schematic map, the study's; tablets hear of it the next time they
 * open the workshop. Files that no study names any more are removed. `also` is done in the same transaction.
 */
export async function giveBasemap(
  ctx: Context,
  study: Study,
  given: { folder: string; basemap: NewBasemap | null; bytes: number },
  also: (tx: Queryable) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { folder, basemap, bytes } = given;
  await ctx.db.transaction(async (tx) => {
    await lockBasemaps(tx);
    await basemap?.keep();
    await setBasemap(tx, study.id, basemap?.file ?? null);
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      ...(basemap
        ? { action: "basemap.set", target: { file: basemap.file, bytes } }
        : { action: "basemap.removed", target: {} }),
    });
    await also(tx);
  });
  await ctx.db.transaction(async (tx) => {
    await lockBasemaps(tx);
    await removeUnused(folder, await basemapsInUse(tx), ctx.clock());
  });
}
