import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** What only those see who come by keyboard, and what is drawn. */
const UNSEEN = ".visually-hidden, .map-keys, .desk-skip, .map-host, svg";

/**
 * No text is wider than its box or leaves the page, none is the name of a missing text, and no text or button lies
 * where scrolling does not bring it into sight.
 */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const faults = await page.evaluate((unseen) => {
    const found: string[] = [];
    /** Above the beginning of what scrolls, or beyond the edge of what does not. */
    const outOfReach = (element: Element): boolean => {
      let { top, bottom } = element.getBoundingClientRect();
      let around: Element | null = element;
      while ((around = around.parentElement) && around !== document.body) {
        const { overflowY, position } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        if (overflowY === "auto" || overflowY === "scroll") {
          if (top + around.scrollTop < box.top - 1) return true;
          ({ top, bottom } = box);
        } else if (overflowY !== "visible" && (top < box.top - 1 || bottom > box.bottom + 1)) return true;
        if (position === "fixed") return top < -1 || bottom > innerHeight + 1;
      }
      const { scrollTop, scrollHeight } = document.documentElement;
      return top + scrollTop < -1 || bottom + scrollTop > Math.max(scrollHeight, innerHeight) + 1;
    };
    const open = [...document.querySelectorAll("dialog[open]")].at(-1);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!element.checkVisibility() || element.closest(unseen)) continue;
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = words.map((node) => (node.textContent ?? "").trim()).join(" ");
      const inSight = !open || open.contains(element);
      if (inSight && (text.trim() !== "" || element.matches("button, a, input")) && outOfReach(element))
        found.push(`out of reach: ${element.outerHTML.slice(0, 160)}`);
      if (text.trim() === "") continue;
      const { left, right } = element.getBoundingClientRect();
      const inline = getComputedStyle(element).display === "inline";
      const wider = !inline && element.scrollWidth > element.clientWidth + 1;
      if (wider || left < -1 || right > innerWidth + 1) found.push(`cut off: ${text}`);
      if (/^[a-z]+(\.[a-zA-Z-]+)+$/.test(text)) found.push(`no text: ${text}`);
    }
    return found;
  }, UNSEEN);
  expect(faults).toEqual([]);
}
