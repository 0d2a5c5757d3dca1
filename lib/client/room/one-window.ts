const RELOAD_MS = 5_000;

/** Rooms whose lock this page has: one that waits at the door opens again and again. */
const held = new Set<string>();

/**
 * One window draws at a time; the lock lasts as long as the page lives. A reload waits a moment for the page
 * that it replaces.
 */
export function holdWindow(code: string): Promise<boolean> {
  if (held.has(code)) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(`ortssinn-room-${code}`, { signal: AbortSignal.timeout(RELOAD_MS) }, () => {
        held.add(code);
        resolve(true);
        return new Promise<void>(() => undefined);
      })
      .catch(() => resolve(false));
  });
}
