import "server-only";

interface Kept<T> {
  readonly until: number;
  readonly made: Promise<T>;
}

/** So many answers are kept at once; the oldest goes first. */
const MOST = 200;

/**
 * Keeps what is the same for everybody for some milliseconds in memory, so that a thousand who ask at once cost what one
 * costs. What fails is not kept; whoever takes something back is obeyed by every process when that time is over.
 */
export function brieflyKept<T>(ms: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const all = new Map<string, Kept<T>>();
  return (key, make) => {
    const kept = all.get(key);
    if (kept && kept.until > performance.now()) return kept.made;
    const made = make();
    all.delete(key);
    all.set(key, { until: performance.now() + ms, made });
    made.catch(() => all.get(key)?.made === made && all.delete(key));
    for (const oldest of all.keys()) {
      if (all.size <= MOST) break;
      all.delete(oldest);
    }
    return made;
  };
}
