import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Screen } from "@/lib/domain/drawing/session";
import type { Locale } from "@/lib/i18n/locales";

/** What is tapped to go on from each screen; names that no language changes. */
const ONWARD: Readonly<Record<Exclude<Screen, "language" | "farewell">, string>> = {
  who: "[data-next]",
  age: '[data-choice="adult"]',
  assent: '[data-choice="assent"]',
  consent: '[data-choice="counted"]',
  check: '[data-choice="right"]',
  groups: '[data-choice="no-answer"]',
  lock: '[data-choice="no-lock"]',
  practice: "[data-next]",
  draw: "[data-next]",
  wish: "[data-next]",
  locate: "[data-next]",
  preview: '[data-next], [data-choice="no"]',
  receipt: '[data-choice="card"], [data-next]',
};

/** The way has thirty pages: what has changed is seen at once, not at Playwright's next look after up to a second. */
const LOOK_AGAIN_MS = 50;

/** Waits until the tablet keeps what it needs to do without a network. */
export async function offlineReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The drawing room as a person sees it, in any language: found by its parts, because words differ. */
export class RoomPage {
  constructor(
    readonly page: Page,
    readonly locale: Locale,
    /** How the person gets a button pressed. */
    readonly press: (button: Locator) => Promise<void> = (button) => button.click(),
  ) {}

  get language(): Locator {
    return this.page.locator(`button.language-choice[lang="${this.locale}"]`);
  }
  /** An answer, a way on, by its name. */
  choice(name: string): Locator {
    return this.page.locator(`[data-choice="${name}"]`);
  }
  get next(): Locator {
    return this.page.locator("[data-next]");
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

  /** The screen the room is on. */
  async screen(): Promise<Screen> {
    return (await this.page.locator(".room").getAttribute("data-screen")) as Screen;
  }

  /** One page on, with the answer that says least. */
  async onward(): Promise<void> {
    const screen = await this.screen();
    if (screen === "farewell") throw new Error("The way ends here.");
    await this.#leaveBy(screen === "language" ? this.language : this.page.locator(ONWARD[screen]).first());
  }

  /** The way to the page before, where there is one. */
  get wayBack(): Locator {
    return this.page.locator("[data-back], .stage-back");
  }

  async back(): Promise<void> {
    await this.#leaveBy(this.wayBack);
  }

  async #leaveBy(button: Locator): Promise<void> {
    const room = this.page.locator(".room");
    const now = async () => `${await this.screen()} ${await room.getAttribute("data-stage")}`;
    const before = await now();
    await this.press(button);
    await expect.poll(now, { intervals: [LOOK_AGAIN_MS] }).not.toBe(before);
  }

  /** On until a screen is reached; on the way nothing is said of the person, and the key is taken. */
  async walkTo(screen: Screen, before?: (screen: Screen) => Promise<void>): Promise<void> {
    for (let now = await this.screen(); now !== screen; now = await this.screen()) {
      await before?.(now);
      await this.onward();
    }
  }

  /** From the first screen to the map, with consent and without an answer about the person. */
  async walkToMap(): Promise<void> {
    await this.walkTo("draw");
    await this.mapIsThere();
  }

  async mapIsThere(): Promise<void> {
    await this.page.locator(".map-host-surface canvas").first().waitFor();
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.count).toContainText(new Intl.NumberFormat(this.locale).format(count));
  }

  /** Waits until the cards have risen beside the last mark, and closes them. */
  async closeCards(): Promise<void> {
    await this.cards.waitFor();
    await this.cards.locator(".cards-row-small .button").last().click();
    await expect(this.cards).toBeHidden();
  }

  async saved(state: "here" | "arrived"): Promise<void> {
    await expect(this.page.locator(`.saved[data-saved="${state}"]`)).toBeVisible();
  }

  async readKey(): Promise<string> {
    return (await this.key.innerText()).replace(/\s/g, "");
  }

  /** To the card with the key; returns the key. */
  async finish(): Promise<string> {
    await this.walkTo("receipt");
    await this.onward();
    return this.readKey();
  }

  /** From the card on: the farewell, and the tablet belongs to nobody. */
  async handOn(): Promise<void> {
    await this.walkTo("farewell");
    await this.choice("next-person").click();
    await this.choice("sure").click();
  }
}

/** The drawing as the server has it, fetched with its key; null before it has arrived and after it was erased. */
export async function storedDrawing(page: Page, key: string, lock?: string): Promise<DrawingDocument | null> {
  const found = await page.request.post("/api/receipts", { data: { receipt: key } });
  if (found.status() === 404 || found.status() === 410) return null;
  const { drawings } = (await found.json()) as { drawings: string[] };
  const answer = await page.request.get(`/api/drawings/${drawings[0]}`, {
    headers: { "x-drawing-secret": key, ...(lock ? { "x-drawing-lock": lock } : {}) },
  });
  // Erased between the two questions.
  if (answer.status() === 404 || answer.status() === 410) return null;
  return (await answer.json()) as DrawingDocument;
}

export const liveMarks = (drawing: DrawingDocument | null) => drawing?.marks.filter(isLive) ?? [];
