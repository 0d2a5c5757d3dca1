/**
 * Covers the page whenever it is put aside, so that the list of open apps shows a blank sheet, and loads it anew when the
 * browser would bring it back from its memory of earlier pages.
 */
export function coverWhenHidden(): void {
  const cover = (on: boolean) => document.documentElement.classList.toggle("covered", on);
  document.addEventListener("visibilitychange", () => cover(document.visibilityState === "hidden"));
  window.addEventListener("pagehide", () => cover(true));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
    else cover(false);
  });
}
