import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";

/** The drawing room as a person sees it, in any language: found by its parts, because words differ. */
export class RoomPage {
  constructor(
    readonly page: Page,
    readonly locale: "de" | "en" | "ar",
  ) {}

  get language(): Locator {
    return this.page.locator(`button.language-choice[lang="${this.locale}"]`);
  }
  get counted(): Locator {
    return this.page.locator(".consent-choice").first();
  }
  get alone(): Locator {
    return this.page.locator(".consent-choice").last();
  }
  get toMap(): Locator {
    return this.page.locator(".screen-foot .button");
  }
  get next(): Locator {
    return this.page.locator(".stage-button").last();
  }
  get count(): Locator {
    return this.page.locator(".draw-count");
  }
  get cards(): Locator {
    return this.page.locator(".cards");
  }
  get key(): Locator {
    return this.page.locator(".key");
  }

  async open(code: string): Promise<void> {
    await this.page.goto(`/${this.locale}/draw/${code}`);
    await expect(this.language).toBeVisible();
  }

  /** From the first screen to the map, with consent and without an answer about the person. */
  async walkToMap(): Promise<void> {
    await this.language.click();
    await this.counted.click();
    await this.toMap.click();
    await this.mapIsThere();
  }

  async mapIsThere(): Promise<void> {
    await expect(this.page.locator(".map-host-surface canvas").first()).toBeVisible();
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.count).toContainText(String(count));
  }

  /** Waits until the cards have risen beside the last mark, and closes them. */
  async closeCards(): Promise<void> {
    await expect(this.cards).toBeVisible();
    await this.cards.locator(".cards-row-small .button").last().click();
    await expect(this.cards).toBeHidden();
  }

  async saved(state: "here" | "arrived"): Promise<void> {
    await expect(this.page.locator(`.saved[data-saved="${state}"]`)).toBeVisible();
  }

  async readKey(): Promise<string> {
    return (await this.key.innerText()).replace(/\s/g, "");
  }

  async finish(): Promise<string> {
    while (!(await this.key.isVisible())) {
      await this.next.click();
      await this.page.waitForTimeout(150);
    }
    return this.readKey();
  }
}

/** The drawing as the server has it, fetched with its key; null before it has arrived and after it was erased. */
export async function storedDrawing(page: Page, key: string): Promise<DrawingDocument | null> {
  const found = await page.request.post("/api/receipts", { data: { receipt: key } });
  if (found.status() === 404 || found.status() === 410) return null;
  const { drawings } = (await found.json()) as { drawings: string[] };
  const answer = await page.request.get(`/api/drawings/${drawings[0]}`, {
    headers: { "x-drawing-secret": key },
  });
  return (await answer.json()) as DrawingDocument;
}

export const liveMarks = (drawing: DrawingDocument | null) => drawing?.marks.filter(isLive) ?? [];
