import type { Page } from "@playwright/test";

type Moment = "asked" | "resting";

/**
 * Times handovers on the page itself: from the tap that confirms "next person" to the resting screen, which is shown
 * only after the stores were wiped. The resting screen may stand in a new document, so moments count from 1970.
 * @returns the milliseconds of the last handover.
 */
export async function timeWipes(page: Page): Promise<() => number> {
  const at = { asked: Number.NaN, resting: Number.NaN };
  await page.exposeFunction("noteMoment", (moment: Moment, time: number) => {
    if (moment === "asked") at.resting = Number.NaN;
    if (moment === "asked" || Number.isNaN(at.resting)) at[moment] = time;
  });
  await page.addInitScript(() => {
    const note = (moment: Moment) =>
      (window as unknown as { noteMoment(moment: Moment, time: number): void }).noteMoment(
        moment,
        performance.timeOrigin + performance.now(),
      );
    document.addEventListener(
      "click",
      ({ target }) => target instanceof Element && target.closest('[data-choice="sure"]') && note("asked"),
      true,
    );
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.room[data-screen="rest"]')) return;
      observer.disconnect();
      note("resting");
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => Math.round(at.resting - at.asked);
}
