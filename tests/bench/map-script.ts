/**
 * The script of the map, which is the largest of the page, and when it had arrived (ms); null while it has not. Runs in
 * the page.
 */
export function mapScript(): { url: string; arrivedAt: number } | null {
  const scripts = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const map = scripts
    .filter((entry) => /\.m?js/.test(entry.name))
    .sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0];
  return map && map.decodedBodySize > 500_000 ? { url: map.name, arrivedAt: map.responseEnd } : null;
}
