import * as z from "zod";

/** The layers of OpenMapTiles that the quiet style draws; without streets there is no map. */
export const BASEMAP_LAYERS = [
  "transportation",
  "transportation_name",
  "water",
  "waterway",
  "place",
  "landcover",
  "landuse",
  "park",
  "building",
  "poi",
] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

/** Of an archive's metadata, what is read; the specification asks every archive of vector tiles to name its layers. */
const metadataSchema = z.object({
  attribution: z.string().optional(),
  vector_layers: z.array(z.object({ id: z.string() })),
});

export interface Contents {
  /** Whom to thank, as the archive says it; may be HTML. */
  attribution: string | null;
  /** Layers that the style draws and the archive lacks. */
  missing: readonly BasemapLayer[];
}

/** What an archive of vector tiles says is in it; null when it has no streets under the names of OpenMapTiles. */
export function contentsOf(metadata: unknown): Contents | null {
  const read = metadataSchema.safeParse(metadata);
  if (!read.success) return null;
  const there = new Set(read.data.vector_layers.map(({ id }) => id));
  if (!there.has("transportation")) return null;
  return {
    attribution: read.data.attribution ?? null,
    missing: BASEMAP_LAYERS.filter((layer) => !there.has(layer)),
  };
}
