const PATIENCE_MS = 20_000;

/**
 * Has the tablet's own copy of the room completed, and tells how many files it has and how many are still missing;
 * null when there is no copy at all.
 */
export async function completeCopy(): Promise<{ files: number; missing: number } | null> {
  const active = (await navigator.serviceWorker.getRegistration("/"))?.active;
  if (!active) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    port1.onmessage = ({ data }: MessageEvent<{ files: number; missing: number }>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    active.postMessage("complete", [port2]);
  });
}

/** Asks the server for its version; true when another one than the copy's is there. Throws without a network. */
export async function newerVersionWaits(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  if (!registration) return true;
  await registration.update();
  return registration.waiting !== null || registration.installing !== null;
}
