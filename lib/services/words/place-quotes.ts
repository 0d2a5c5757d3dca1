import "server-only";
import type { Queryable } from "@/db/database";
import { quotePlaces, storeQuoteZones } from "@/db/queries/words";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import { homeCell } from "@/lib/domain/surface/home-cell";
import { signedCell } from "@/lib/domain/surface/signed-cell";
import { SHIELDED_METERS } from "@/lib/domain/surface/shielded";

/**
 * Finds the shown zones in which the quotes of a study stand, after a quote or a release is new. A zone is shown for at
 * least k persons, so that it says of a quote no more than the zone says of each of them. Nothing near a shielded place
 * has a zone.
 */
export async function placeQuotes(
  tx: Queryable,
  study: { id: string; definition: StudyDefinition },
): Promise<void> {
  const { baseResolution: resolution } = study.definition.disclosure;
  const places = await quotePlaces(tx, study.id, SHIELDED_METERS);
  const cells = places.flatMap(({ quoteId, attitudes, lng, lat }) => {
    const { cell, middle } = homeCell([lng, lat], resolution);
    return attitudes.map((attitude) => ({
      quoteId,
      attitude,
      resolution,
      cell: signedCell(cell),
      lng: middle[0],
      lat: middle[1],
    }));
  });
  await storeQuoteZones(tx, study.id, cells);
}
