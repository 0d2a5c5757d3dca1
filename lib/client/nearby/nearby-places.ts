import { inAlphabet, indexPlace } from "@/lib/domain/nearby/find-places";
import type { IndexedPlace } from "@/lib/domain/nearby/find-places";
import type { NamedPlace } from "@/lib/domain/nearby/named-place";
import { isInBox } from "@/lib/domain/surface/study-box";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { inTurns } from "./in-turns";

/** The map whose names are looked for. */
export interface NamedMap {
  /** File name in DATA_DIR/basemaps, or null for the bundled schematic map. */
  basemap: string | null;
  /** The study's area. */
  bounds: StudyBox;
}

let known: { basemap: string | null; places: Promise<readonly IndexedPlace[] | null> } | null = null;

/**
 * Everything with a name on the map of the room, ready to be searched, from the tablet's own copy; null when it cannot
 * be read. Read once a page. There is no search by voice: browsers send what they hear to somebody else.
 */
export function nearbyPlaces(map: NamedMap): Promise<readonly IndexedPlace[] | null> {
  if (known?.basemap !== map.basemap) known = { basemap: map.basemap, places: index(map).catch(forget) };
  return known.places;
}

/** A network that failed may be back the next time. */
function forget(): null {
  known = null;
  return null;
}

const index = async (map: NamedMap): Promise<IndexedPlace[]> =>
  inTurns(inAlphabet(await load(map)), (place) => [indexPlace(place)]);

async function load({ basemap, bounds }: NamedMap): Promise<readonly NamedPlace[]> {
  if (basemap !== null) return (await import("./tile-places")).tilePlaces(basemap, bounds);
  const { schematicPlaces } = await import("./schematic-places");
  return (await schematicPlaces()).filter(({ at }) => isInBox(at, bounds));
}
