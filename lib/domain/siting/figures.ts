import type { Figure, GroupTime, NotMeasured } from "./comparison";
import { rounded } from "./rounded";

export const figure = (value: number): Figure => ({ value: rounded(value) });
export const knownOf = (release: unknown, value: number): Figure =>
  release === null ? { missing: "no-release" } : figure(value);

/** M4: the largest difference between two options of one set. */
export function groupGap(
  groups: readonly GroupTime[],
  released: boolean,
  of: (group: GroupTime) => number,
): Figure {
  const bySet = new Map<string, number[]>();
  for (const group of groups) bySet.set(group.set, [...(bySet.get(group.set) ?? []), of(group)]);
  const gaps = [...bySet.values()]
    .filter((values) => values.length >= 2)
    .map((values) => Math.max(...values) - Math.min(...values));
  if (gaps.length > 0) return figure(Math.max(...gaps));
  return { missing: released ? "groups-not-released" : "no-release" };
}

/** The mean of what has a value. */
export function meanFigure(figures: readonly Figure[]): Figure {
  const values = figures.flatMap((one) => ("value" in one ? [one.value] : []));
  const missing = figures.find((one): one is { missing: NotMeasured } => "missing" in one);
  if (values.length === 0) return missing ?? { missing: "no-release" };
  return figure(values.reduce((sum, value) => sum + value, 0) / values.length);
}

export function weighted(weights: Float64Array, of: (row: number) => number): number {
  return weights.reduce((sum, weight, row) => sum + (weight > 0 ? weight * of(row) : 0), 0);
}

export const weightWhere = (weights: Float64Array, holds: (row: number) => boolean): number =>
  weighted(weights, (row) => (holds(row) ? 1 : 0));
