import "server-only";
import type { Context } from "../context";
import { giveBasemap } from "./give-basemap";
import { studyToMap } from "./study-to-map";

/** Back to the bundled schematic map. */
export async function removeBasemap(ctx: Context, input: { study: string; folder: string }): Promise<void> {
  const study = await studyToMap(ctx, input.study);
  await giveBasemap(ctx, study, { folder: input.folder, basemap: null, bytes: 0 });
}
