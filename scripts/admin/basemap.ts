import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { boxSchema, withMargin } from "@/lib/domain/basemap/box";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { basemapStore } from "@/lib/server/basemaps";
import { withArchive, type Archive } from "@/lib/services/basemaps/archive";
import { cutBasemap } from "@/lib/services/basemaps/cut-basemap";
import { putBasemap } from "@/lib/services/basemaps/put-basemap";
import { boxOfStudy, studyToMap } from "@/lib/services/basemaps/study-to-map";
import { UsageError, options, type Command, type Work } from "./command";
import { openRemoteArchive } from "./remote-archive";

const USUAL_MARGIN_METERS = 1_000;
const MEGABYTE = 1_000_000;

export const basemapCommand: Command = {
  usage: "basemap --study S (--file F | --from ARCHIVE|URL [--bbox W,S,E,N])",
  explains:
    "makes a PMTiles file the base map of a study, or cuts one out of a larger archive, by default the study's social spaces and 1 km around",
  refusals: {
    "not-found": "There is no such study, or no such archive.",
    "too-large": "Too large for tablets: cut out a smaller box, or raise BASEMAP_MAX_MB (at most 300).",
    "unsupported-media-type": "This is no PMTiles archive (version 3) of vector tiles, or it is damaged.",
    "out-of-space": "There is no space left in DATA_DIR.",
    invalid:
      "Refused: the archive has no streets under the names of OpenMapTiles, or it ends within the study's social spaces.",
  },
  async read(args) {
    const { study, file, from, bbox } = options(args, ["study", "file", "from", "bbox"], ["study"]);
    if ((file === undefined) === (from === undefined))
      throw new UsageError("Either --file or --from is needed, and not both.");
    if (file !== undefined) {
      if (bbox !== undefined) throw new UsageError("--bbox belongs to --from: a --file is taken whole.");
      await mustExist(file);
      return put(study, file);
    }
    const archive = from ?? "";
    const remote = /^https?:\/\//.test(archive);
    if (!remote) await mustExist(archive);
    return cut(study, { archive, remote, box: bbox === undefined ? null : boxFrom(bbox) });
  },
};

const put =
  (study: string, file: string): Work =>
  async (ctx) => {
    const stored = await putBasemap(ctx, {
      study,
      store: basemapStore(),
      parts: () => createReadStream(file),
    });
    return inUse(study, stored);
  };

const cut =
  (study: string, given: { archive: string; remote: boolean; box: StudyBox | null }): Work =>
  async (ctx) => {
    const found = await studyToMap(ctx, study);
    const box = given.box ?? withMargin(await boxOfStudy(ctx, found), USUAL_MARGIN_METERS);
    const work = (source: Archive) =>
      cutBasemap(ctx, found, {
        source,
        box,
        store: basemapStore(),
        progress: () => Promise.resolve(),
        also: () => Promise.resolve(),
      });
    const made = given.remote
      ? await work(await openRemoteArchive(given.archive))
      : await withArchive(given.archive, work);
    return inUse(study, made);
  };

const inUse = (study: string, { file, bytes }: { file: string; bytes: number }): string =>
  `Base map of ${study}: ${file} (${(bytes / MEGABYTE).toFixed(1)} MB). Tablets fetch it when they next open the workshop.`;

async function mustExist(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new UsageError(`There is no file ${path}.`);
  });
}

function boxFrom(text: string): StudyBox {
  const box = boxSchema.safeParse(text.split(",").map(Number));
  if (!box.success)
    throw new UsageError("--bbox needs west,south,east,north in degrees, as 6.76,51.24,6.86,51.31.");
  return box.data;
}
