import type { SitingRelease } from "./inputs";

/** X_ab: of those who use quarter a, the share who use b too; 1 within a quarter; null where the release does not say. */
export type CrossUseOf = (from: string, to: string) => number | null;

export function crossUseOf(release: SitingRelease | null): CrossUseOf {
  const quarters = release?.quarters;
  const percents = new Map(
    (quarters?.rows ?? []).map(({ from, to, percent }) => [
      JSON.stringify([quarters?.units[from], quarters?.units[to]]),
      percent,
    ]),
  );
  return (from, to) => {
    if (from === to) return 1;
    const percent = percents.get(JSON.stringify([from, to]));
    return percent === undefined ? null : percent / 100;
  };
}
