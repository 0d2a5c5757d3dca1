import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** No text is wider than its box or leaves the page, and none is the name of a missing text. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!element.checkVisibility() || element.closest(".visually-hidden, .map-keys, .map-host, svg"))
        continue;
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = words.map((node) => (node.textContent ?? "").trim()).join(" ");
      if (text.trim() === "") continue;
      const { left, right } = element.getBoundingClientRect();
      const inline = getComputedStyle(element).display === "inline";
      const wider = !inline && element.scrollWidth > element.clientWidth + 1;
      if (wider || left < -1 || right > innerWidth + 1) found.push(`cut off: ${text}`);
      if (/^[a-z]+(\.[a-zA-Z-]+)+$/.test(text)) found.push(`no text: ${text}`);
    }
    return found;
  });
  expect(faults).toEqual([]);
}
