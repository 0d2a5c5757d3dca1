import type { ShownZone } from "../released-zone";
import type { FurtherTables } from "./further-tables";

/** The further tables as shown: what belongs to a zone goes with it when it is withdrawn. */
export function visibleTables(
  tables: FurtherTables,
  zones: readonly Pick<ShownZone, "attitude" | "zone" | "rest">[],
): FurtherTables {
  const { from150, basis } = tables;
  const nameOf = (zone: { attitude: string; zone: string; rest: boolean }) =>
    `${zone.attitude} ${zone.zone} ${zone.rest}`;
  const shown = new Set(zones.map(nameOf));
  const single = new Set(zones.filter(({ rest }) => !rest).map(({ zone }) => zone));
  return {
    ...tables,
    basis: { ...basis, venueZones: basis.venueZones.filter((zone) => single.has(zone)) },
    from150: from150 && {
      ...from150,
      times: { ...from150.times, rows: from150.times.rows.filter((row) => shown.has(nameOf(row))) },
      ambivalence: from150.ambivalence.filter(({ zone }) =>
        shown.has(nameOf({ attitude: "avoid", zone, rest: false })),
      ),
    },
  };
}
