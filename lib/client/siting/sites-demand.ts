import { shownSituation, type Prepared } from "@/lib/domain/siting/prepare";

/** A point of demand with its way to every candidate, in the order of the inputs. */
export interface SitesDemand {
  readonly at: readonly [lng: number, lat: number];
  /** Share of the whole demand. */
  readonly weight: number;
  /** Minutes by the clock. */
  readonly minutes: readonly number[];
}

/** What the map shows of the demand under the assumptions of the inputs; points that nobody counts in are left out. */
export function sitesDemand(prepared: Prepared): SitesDemand[] {
  const { weights, clock } = shownSituation(prepared);
  const sites = prepared.inputs.candidates.length;
  return prepared.demand.points.flatMap(({ at }, row) => {
    const weight = weights[row] ?? 0;
    return weight === 0 ? [] : [{ at, weight, minutes: [...clock.subarray(row * sites, (row + 1) * sites)] }];
  });
}
