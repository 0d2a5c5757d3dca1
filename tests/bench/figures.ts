/** The value below which this share of the numbers lies (nearest rank); NaN for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** A number as people read it: thousands apart, few digits after the point. */
export function shown(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return "–";
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** One measured table: heading, what was done, and rows under their columns. */
export interface Section {
  title: string;
  text: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}
