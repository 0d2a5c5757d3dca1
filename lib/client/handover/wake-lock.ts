/** Keeps the screen lit while somebody is at the tablet; where the browser cannot, the tablet's own settings count. */
export function keepAwake(somebody: () => boolean, subscribe: (listener: () => void) => () => void): void {
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  const settle = async () => {
    const wanted = somebody() && document.visibilityState === "visible";
    if (!wanted) return void lock?.release();
    if (lock || asking || !("wakeLock" in navigator)) return;
    asking = true;
    lock = await navigator.wakeLock.request("screen").catch(() => null); // refused on a low battery
    asking = false;
    lock?.addEventListener("release", () => (lock = null));
  };
  subscribe(() => void settle());
  document.addEventListener("visibilitychange", () => void settle());
  void settle();
}
