import "server-only";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { coversBox } from "@/lib/domain/basemap/box";
import { BASEMAP_NAME, contentOfName } from "@/lib/domain/basemap/file-name";
import { DomainError } from "@/lib/domain/errors";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import type { Context } from "../context";
import { activeJob } from "../jobs/active-job";
import { withArchive } from "./archive";
import { factsOf } from "./check-archive";
import type { BasemapFacts } from "./check-archive";
import { BASEMAP_JOB } from "./cut-basemap";
import { namesIn } from "./folder";
import { boxOfStudy, studyToMap } from "./study-to-map";

export interface BasemapRoom {
  slug: string;
  /** Round the social spaces. */
  box: StudyBox;
  /** What the study uses; null: the bundled schematic map. `facts` is null when the file is gone or cannot be read. */
  basemap: { file: string; facts: (BasemapFacts & { madeAt: Date }) | null } | null;
  /** What the operator laid into the folder, and whether it holds the whole study. */
  archives: { file: string; bytes: number; covers: boolean }[];
  /** A cut under way. */
  job: string | null;
}

/** What a study's base map is, and out of what another could be cut (owner). */
export async function readBasemaps(
  ctx: Context,
  input: { study: string; folder: string },
): Promise<BasemapRoom> {
  const { folder } = input;
  const study = await studyToMap(ctx, input.study);
  const [box, names, job] = await Promise.all([
    boxOfStudy(ctx, study),
    namesIn(folder),
    activeJob(ctx, study.id, BASEMAP_JOB),
  ]);
  const archives: BasemapRoom["archives"] = [];
  for (const file of names.filter((name) => BASEMAP_NAME.test(name) && contentOfName(name) === null)) {
    const facts = await factsIn(folder, file);
    if (facts) archives.push({ file, bytes: facts.bytes, covers: coversBox(facts.bounds, box) });
  }
  const { basemap: file } = study.definition.map;
  const basemap = file === null ? null : { file, facts: await factsIn(folder, file) };
  return { slug: study.slug, box, basemap, archives, job: job?.id ?? null };
}

/** Null for what is not there or no base map. */
async function factsIn(folder: string, file: string): Promise<(BasemapFacts & { madeAt: Date }) | null> {
  const path = join(folder, file);
  try {
    const [facts, { mtime }] = await Promise.all([withArchive(path, factsOf), stat(path)]);
    return { ...facts, madeAt: mtime };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
