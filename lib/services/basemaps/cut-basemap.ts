import "server-only";
import { join } from "node:path";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { insertJob } from "@/db/queries/jobs";
import { withMargin } from "@/lib/domain/basemap/box";
import { BASEMAP_NAME, contentOfName } from "@/lib/domain/basemap/file-name";
import { DomainError } from "@/lib/domain/errors";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { activeJob } from "../jobs/active-job";
import { runJob } from "../jobs/run-job";
import { parseInput } from "../people/parse";
import { withArchive } from "./archive";
import type { Archive } from "./archive";
import { measureCut, writeCut } from "./cut-archive";
import type { Cut } from "./cut-archive";
import type { BasemapStore } from "./folder";
import { giveBasemap } from "./give-basemap";
import { boxOfStudy, requireWholeStudy, studyToMap } from "./study-to-map";

export const BASEMAP_JOB = "basemap";

/** Round the study's social spaces; farther no finger draws. */
export const MOST_MARGIN_METERS = 20_000;

const wantedSchema = z.strictObject({
  /** One of the operator's archives in the folder of base maps. */
  archive: z
    .string()
    .regex(BASEMAP_NAME)
    .refine((file) => contentOfName(file) === null),
  marginMeters: z.int().min(0).max(MOST_MARGIN_METERS),
});

type Wanted = { study: string; wanted: unknown; store: BasemapStore };

/** What the cut would weigh, exactly, before anything is written (owner). Refuses what `askForCut` would refuse. */
export async function measureBasemap(ctx: Context, input: Wanted): Promise<{ bytes: number; tiles: number }> {
  const study = await studyToMap(ctx, input.study);
  return fromArchive(ctx, study, input, async (source, box) => {
    const { bytes, tiles } = await measured(ctx, study, source, box, input.store);
    return { bytes, tiles };
  });
}

/**
 * Asks for a base map cut out of an archive of the operator's, round the study's social spaces (owner); answers the
 * job that makes it. Refuses: an unknown archive (`not-found`), one that ends within the study (`invalid` at
 * `bounds`), too large a cut (`too-large`), a second one at the same time (`conflict`).
 */
export async function askForCut(ctx: Context, input: Wanted): Promise<{ job: string }> {
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  const { userId } = ctx.actor;
  const study = await studyToMap(ctx, input.study);
  await fromArchive(ctx, study, input, (source, box) => measured(ctx, study, source, box, input.store));
  if (await activeJob(ctx, study.id, BASEMAP_JOB)) throw new DomainError("conflict");
  const job = ctx.ids();
  await insertJob(ctx.db, { id: job, studyId: study.id, userId, kind: BASEMAP_JOB, at: ctx.clock() });
  return { job };
}

/** Does the job to its end; the job's row tells how it went. Never throws. */
export async function runCut(ctx: Context, input: Wanted & { job: string }): Promise<void> {
  await runJob(ctx, input.job, async ({ progress, done }) => {
    const study = await studyToMap(ctx, input.study);
    await fromArchive(ctx, study, input, (source, box) =>
      cutBasemap(ctx, study, { source, box, store: input.store, progress, also: done }),
    );
  });
}

/** Cuts a box out of an open archive and makes it the study's base map. `also` is done in the transaction that does. */
export async function cutBasemap(
  ctx: Context,
  study: Study,
  given: {
    source: Archive;
    box: StudyBox;
    store: BasemapStore;
    progress: (percent: number) => Promise<void>;
    also: (tx: Queryable, result: { file: string; bytes: number }) => Promise<void>;
  },
): Promise<{ file: string; bytes: number }> {
  const { source, box, store, progress, also } = given;
  const cut = await measured(ctx, study, source, box, store);
  const basemap = await writeCut(source, cut, { ...store, progress });
  const result = { file: basemap.file, bytes: cut.bytes };
  try {
    await giveBasemap(ctx, study, { ...result, folder: store.folder, basemap }, (tx) => also(tx, result));
  } finally {
    await basemap.drop(); // nothing, once it has its name
  }
  return result;
}

async function measured(
  ctx: Context,
  study: Study,
  source: Archive,
  box: StudyBox,
  { mostBytes }: BasemapStore,
): Promise<Cut> {
  const cut = await measureCut(source, box);
  await requireWholeStudy(ctx, study, cut.bounds);
  if (cut.bytes > mostBytes) throw new DomainError("too-large", { detail: { bytes: cut.bytes } });
  return cut;
}

async function fromArchive<T>(
  ctx: Context,
  study: Study,
  { wanted, store }: Wanted,
  work: (source: Archive, box: StudyBox) => Promise<T>,
): Promise<T> {
  const { archive, marginMeters } = parseInput(wantedSchema, wanted);
  const box = withMargin(await boxOfStudy(ctx, study), marginMeters);
  return withArchive(join(store.folder, archive), (source) => work(source, box));
}
