const REACH_MS = 1_500;

/**
 * Puts a new document in the place of this one: memory, screen and map of whoever was here go with the old one, and
 * nothing of it stays in the history. Only when the new one is sure to come: from the tablet's own cache, or from a
 * server that answers. Otherwise the page lives on.
 */
export async function freshDocument(): Promise<void> {
  const address = location.pathname;
  history.replaceState(null, "", address);
  if (navigator.serviceWorker?.controller || (await answers(address))) location.replace(address);
}

async function answers(address: string): Promise<boolean> {
  try {
    const request = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(REACH_MS) } as const;
    return (await fetch(address, request)).ok;
  } catch {
    return false;
  }
}
