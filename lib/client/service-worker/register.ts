const TAKE_OVER_MS = 3_000;
const AGAIN_MS = 30_000;
const LETS_GO_MS = 1_000;

/** Lets the tablet keep its own copy of the room and look for a newer one; a copy that the network cut off is begun again. */
export function watchForUpdates(): void {
  if (!("serviceWorker" in navigator)) return;
  void register();
  window.addEventListener("online", () => void register());
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register("/sw.js", {
      scope: "/",
      updateViaCache: "none",
    });
    registration.installing?.addEventListener("statechange", ({ target }) => {
      if ((target as ServiceWorker).state === "redundant" && !registration.active)
        setTimeout(() => void register(), AGAIN_MS);
    });
  } catch {
    setTimeout(() => void register(), AGAIN_MS);
  }
}

/**
 * Lets a newer version that waits take over; only between two people, and only when no other window of this
 * tablet has a drawing open. True when the page should be loaded anew.
 */
export async function takeUpdate(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration("/");
  const waiting = registration?.waiting;
  if (!waiting || (await otherWindowDraws())) return false;
  const changed = new Promise<boolean>((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(true), { once: true });
    setTimeout(() => resolve(false), TAKE_OVER_MS);
  });
  waiting.postMessage("take-over");
  return changed;
}

/** Looks twice: the page before this one in the same window lets go of its drawing a moment later. */
async function otherWindowDraws(): Promise<boolean> {
  const severalDraw = async () => {
    const { held } = await navigator.locks.query();
    return (held ?? []).filter((lock) => lock.name?.startsWith("ortssinn-room-")).length > 1;
  };
  if (!(await severalDraw())) return false;
  await new Promise((resolve) => setTimeout(resolve, LETS_GO_MS));
  return severalDraw();
}
