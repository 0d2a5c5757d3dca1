import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

/** More than anything on one screen that takes the focus. */
const MOST_TABS = 90;

/** A person with a keyboard and nothing else. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** To a control with Tab; it is seen where the focus is, on every control on the way. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let turn = 0; turn < MOST_TABS; turn++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
      expect(await this.page.evaluate(unseenFocus)).toBeNull();
    }
    throw new Error("not reachable with Tab");
  }

  readonly press = async (target: Locator): Promise<void> => {
    await this.to(target);
    await this.page.keyboard.press("Enter");
  };
}

/** What has the focus without showing it: no outline, or out of the window; null when all is well. */
function unseenFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, left, bottom, right } = element.getBoundingClientRect();
  const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return outlined && inWindow ? null : element.outerHTML.slice(0, 160);
}
