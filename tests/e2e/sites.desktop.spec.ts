import { expect, test, type Locator, type Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

const sites = () => `/de/desk/${demoAccess().study}/sites`;

test("a planner compares sites, reads the sheet with the quotes chosen for it, and draws a barrier", async ({
  page,
}) => {
  await signIn(page, "planner", sites());
  await expect(page.getByText("Mit einem Standort steht")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ein Standort mehr" }).click();
  await expect(page.getByText("Mit 2 Standorten stehen")).toBeVisible();

  await page.getByRole("link", { name: /Ein Standort oder zwei/ }).click();
  const sheet = page.getByRole("article", { name: "Anlage zur Vorlage für die Bezirksvertretung" });
  await expect(sheet.getByRole("blockquote")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Drucken oder als PDF sichern" })).toBeEnabled({
    timeout: 20_000,
  });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stimmen auswählen" }).click();
  const choice = page.getByRole("dialog", { name: "Stimmen auswählen" });
  await choice.getByRole("checkbox", { checked: true }).first().uncheck();
  await expect(choice.getByText("2 von 3 ausgewählt")).toBeVisible();
  await expectAccessible(page);
  await choice.getByRole("button", { name: "Übernehmen" }).click();
  await expect(sheet.getByRole("blockquote")).toHaveCount(2);
  await expectOnePage(page, sheet);

  // By keyboard: the middle of the map is where Enter sets a corner.
  await page.goto(`${sites()}/ways`);
  const map = page.getByRole("region", { name: "Karte der Hindernisse und Übergänge" });
  await expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 20_000 });
  await map.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Angefangen: eine Ecke.")).toBeVisible();
  await page.getByRole("button", { name: "In der Kartenmitte setzen" }).click();
  await expect(page.getByText("Angefangen: 2 Ecken.")).toBeVisible();
  await page.getByRole("button", { name: "Hindernis fertig" }).click();
  await expect(page.getByText("Kein Hindernis ist angefangen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gezeichnetes speichern" })).toBeEnabled();
  await expectAccessible(page);
});

/** A4 without its margins of 12 mm, in CSS pixels. */
const PAPER = { width: 703, height: 1032 };

/** On paper the sheet begins at the top and ends before the page does. */
async function expectOnePage(page: Page, sheet: Locator) {
  const before = page.viewportSize();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });
  const box = await sheet.boundingBox();
  expect(box?.y).toBe(0);
  expect(box?.height).toBeLessThanOrEqual(PAPER.height);
  expect(await sheet.evaluate((article) => article.scrollWidth - article.clientWidth)).toBe(0);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
}

test("what is asked is answered first; nothing of an older question stands beside it", async ({ page }) => {
  // What would come out otherwise reaches the page when the test lets it.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    Object.assign(window, { held });
    window.Worker = class extends Worker {
      override set onmessage(hear: (event: MessageEvent<{ part?: string } | undefined>) => void) {
        super.onmessage = (event) =>
          event.data?.part === "otherwise" ? void held.push(() => hear(event)) : hear(event);
      }
    };
  });
  const heldParts = () => page.evaluate(() => (window as unknown as { held: unknown[] }).held.length);
  const letGo = (place: number) =>
    page.evaluate((at) => (window as unknown as { held: (() => void)[] }).held[at]?.(), place);

  await signIn(page, "planner", sites());
  const result = page.locator("section[aria-live]");
  const table = page.getByRole("region", { name: "Ein, zwei oder mehr Standorte" });
  const otherwise = page.getByText("Was unter anderen Annahmen herauskäme, wird noch gerechnet");
  const tornado = page.getByRole("heading", { name: "Woran das Ergebnis hängt" });
  await expect(result).toContainText("im Schnitt", { timeout: 20_000 });
  await expect(otherwise).toBeVisible();
  await expect.poll(heldParts).toBe(1);

  await page.getByRole("combobox", { name: "Was „am besten“ heißt" }).selectOption("ede");
  await expect(result).toContainText("gerecht gerechnet");
  await expect(table.locator("..")).toContainText("nach „gerecht gerechneter Weg“");
  await expect.poll(heldParts).toBe(2);
  await letGo(0);
  await expect(otherwise).toBeVisible();
  await expect(tornado).toHaveCount(0);
  await expectAccessible(page);
  await letGo(1);
  await expect(tornado).toBeVisible();
  await expect(otherwise).toHaveCount(0);
});
