import "server-only";
import { tileIdToZxy } from "pmtiles";
import type { Entry } from "pmtiles";
import { findTiles } from "@/lib/domain/basemap/find-tiles";
import { planCut } from "@/lib/domain/basemap/plan-cut";
import type { CutPlan, Piece } from "@/lib/domain/basemap/plan-cut";
import { tilesInBox } from "@/lib/domain/basemap/wanted-tiles";
import { DomainError } from "@/lib/domain/errors";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { packLike, withArchive } from "./archive";
import type { Archive } from "./archive";
import { checkArchive, requireDrawable } from "./check-archive";
import { writeBasemap } from "./folder";
import type { BasemapStore, NewBasemap } from "./folder";

export interface Cut extends CutPlan {
  /** The tiles as the source holds them. */
  found: readonly Entry[];
}

/** Neighbours in the source this near are fetched with one read, up to so much at once. */
const GAP_BYTES = 64 * 1024;
const READ_BYTES = 4 * 1024 * 1024;
const SAMPLES = 40;

/**
 * What cutting the box out of an archive would give, exactly. `too-large`: more tiles than a tablet could want;
 * `invalid` at `box`: the archive has nothing there. Refuses what no tablet could draw, as `checkArchive` does.
 */
export async function measureCut(source: Archive, box: StudyBox): Promise<Cut> {
  const { header } = source;
  await requireDrawable(source);
  const wanted = tilesInBox(box, header.minZoom, header.maxZoom);
  if (wanted === null) throw new DomainError("too-large");
  const found = await findTiles(source.root, wanted, (offset, length) => source.leaf(offset, length));
  if (found.length === 0)
    throw new DomainError("invalid", { fields: [{ path: "box", code: "nothing-there" }] });
  return { ...planCut(header, found, await source.metadata(), box, packLike(header)), found };
}

/**
 * Writes a measured cut and reads it back: every directory, and a sample of tiles that must be the source's.
 * `progress` hears per cent and may throw to stop; nothing is left then.
 */
export async function writeCut(
  source: Archive,
  cut: Cut,
  { progress, ...store }: BasemapStore & { progress: (percent: number) => Promise<void> },
): Promise<NewBasemap> {
  if (cut.bytes > store.mostBytes) throw new DomainError("too-large");
  const written = await writeBasemap(store, async (add) => {
    await add(cut.head);
    let bytes = cut.head.length;
    for (const group of together(cut.pieces)) {
      const first = group[0]?.offset ?? 0;
      const last = group.at(-1) ?? { offset: first, length: 0 };
      const data = await source.tileData(first, last.offset + last.length - first);
      for (const { offset, length } of group) {
        await add(data.subarray(offset - first, offset - first + length));
        bytes += length;
      }
      await progress(Math.floor((95 * bytes) / cut.bytes));
    }
  });
  try {
    await verifyCut(written.path, source, cut);
  } catch (error) {
    await written.drop();
    throw error;
  }
  return written;
}

/** Pieces that one read of the source fetches. */
function* together(pieces: readonly Piece[]): Generator<Piece[]> {
  let group: Piece[] = [];
  for (const piece of pieces) {
    const first = group[0];
    const last = group.at(-1);
    const gap = last ? piece.offset - (last.offset + last.length) : 0;
    const fits = first === undefined || piece.offset + piece.length - first.offset <= READ_BYTES;
    if (gap < 0 || gap > GAP_BYTES || !fits) {
      yield group;
      group = [];
    }
    group.push(piece);
  }
  if (group.length > 0) yield group;
}

async function verifyCut(path: string, source: Archive, { found, bytes, tiles }: Cut): Promise<void> {
  const step = Math.ceil(found.length / SAMPLES);
  await withArchive(path, async (written) => {
    const facts = await checkArchive(written);
    if (facts.bytes !== bytes || facts.tiles !== tiles) throw new Error("base map: not as planned");
    for (let i = 0; i < found.length; i += step) {
      const entry = found[i];
      if (entry && !(await sameTile(source, written, entry))) throw new Error("base map: a tile differs");
    }
  });
}

/** Both archives are asked by zoom, column and row, through the reader of the `pmtiles` package. */
async function sameTile(source: Archive, written: Archive, { tileId }: Entry): Promise<boolean> {
  const [zoom, column, row] = tileIdToZxy(tileId);
  const [there, here] = await Promise.all(
    [source, written].map(({ reader }) => reader.getZxy(zoom, column, row)),
  );
  return there !== undefined && here !== undefined && Buffer.from(there.data).equals(Buffer.from(here.data));
}
