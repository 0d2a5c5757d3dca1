import type { Demand } from "./demand";

/** Demand by named area: its share, and who of the points counts for it. */
export interface Area {
  readonly name: string;
  readonly weight: number;
  readonly rows: readonly number[];
}

/** The named areas, in the order of the alphabet; points without a name belong to none. */
export function areasOf({ points }: Demand, weights: Float64Array): Area[] {
  const rows = new Map<string, number[]>();
  points.forEach(({ area }, row) => {
    if (area !== "") rows.set(area, [...(rows.get(area) ?? []), row]);
  });
  return [...rows]
    .map(([name, own]) => ({
      name,
      rows: own,
      weight: own.reduce((sum, row) => sum + (weights[row] ?? 0), 0),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
