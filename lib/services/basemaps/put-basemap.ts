import "server-only";
import type { Context } from "../context";
import { withArchive } from "./archive";
import { checkArchive } from "./check-archive";
import type { BasemapFacts } from "./check-archive";
import { writeBasemap } from "./folder";
import type { BasemapStore } from "./folder";
import { giveBasemap } from "./give-basemap";
import { requireWholeStudy, studyToMap } from "./study-to-map";

/**
 * Stores an archive as the study's base map (owner, command line). It is never whole in memory; what is refused
 * (`too-large`, `unsupported-media-type`, `invalid` at `layers` or `bounds`, `out-of-space`) leaves nothing behind.
 */
export async function putBasemap(
  ctx: Context,
  input: { study: string; store: BasemapStore; parts: () => AsyncIterable<Uint8Array> },
): Promise<BasemapFacts & { file: string }> {
  const { parts, store } = input;
  const study = await studyToMap(ctx, input.study);
  const basemap = await writeBasemap(store, async (add) => {
    for await (const part of parts()) await add(part);
  });
  try {
    const facts = await withArchive(basemap.path, checkArchive);
    await requireWholeStudy(ctx, study, facts.bounds);
    await giveBasemap(ctx, study, { folder: store.folder, basemap, bytes: facts.bytes });
    return { ...facts, file: basemap.file };
  } finally {
    await basemap.drop(); // nothing, once it has its name
  }
}
