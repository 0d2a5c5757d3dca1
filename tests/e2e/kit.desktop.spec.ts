import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

test("a choice is made, reasoned and put on evidence, and the paper says so", async ({ page }) => {
  const kits = `/de/desk/${demoAccess().study}/kit`;
  await signIn(page, "planner", kits);
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Probe");
  await page.getByRole("button", { name: "Beginnen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Probe" })).toBeVisible();

  await page.getByRole("button", { name: /^Zielgruppen/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Zielgruppen" })).toBeFocused();
  const option = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: "Bewohner*innen des Sozialraums" }) });
  await option.getByRole("radio", { name: "gewählt" }).check();
  await option.getByLabel("Grund").fill("Für alle, die hier wohnen.");
  await option.getByText("Vorschläge aus Veröffentlichung").click();
  await option
    .getByRole("listitem")
    .filter({ hasText: "So viele haben gezeichnet" })
    .getByRole("button")
    .click();
  await expect(option.getByText("So viele haben gezeichnet")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "Gespeichert" })).toBeVisible();
  await expect(page.getByText(/Noch nicht gefragt: Nutzende/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Konzeptpapier ansehen" }).click();
  await expect(page.getByRole("heading", { name: "Bewohner*innen des Sozialraums" })).toBeVisible();
  await expect(page.getByText("Für alle, die hier wohnen.")).toBeVisible();
  await expectAccessible(page);
});

test("two people at one kit: neither loses anything, both see what the other did", async ({
  page,
  browser,
}) => {
  await signIn(page, "planner", `/de/desk/${demoAccess().study}/kit`);
  await page.getByLabel("Name", { exact: true }).fill("Zu zweit");
  await page.getByRole("button", { name: "Beginnen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Zu zweit" })).toBeVisible();
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, "planner", new URL(page.url()).pathname);
  for (const both of [page, other]) await both.getByRole("button", { name: /^Standort/ }).press("Enter");

  const optionOf = (of: Page, name: string) =>
    of.getByRole("article").filter({ has: of.getByRole("heading", { name, exact: true }) });
  const reasonOf = (of: Page) => optionOf(of, "zentral im Sozialraum").getByLabel("Grund");
  const decentralOf = (of: Page) =>
    optionOf(of, "dezentral im Sozialraum").getByRole("radio", { name: "gewählt" });
  const news = (of: Page) => of.getByRole("status").filter({ hasText: "Inzwischen" });
  const storing = (of: Page) =>
    of.waitForResponse((response) => response.request().method() === "PUT" && response.ok());

  let stored = storing(page);
  await reasonOf(page).fill("Leicht zu finden.");
  await stored;
  // The second to store has the first one's words as well, and is told so
  stored = storing(other);
  await decentralOf(other).check();
  await stored;
  await expect(news(other)).toContainText(/zentral im Sozialraum.*Grund/);
  await expect(reasonOf(other)).toHaveValue("Leicht zu finden.");
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(news(page)).toContainText("dezentral im Sozialraum", { timeout: 1_000 });
  }).toPass();
  await expect(decentralOf(page)).toBeChecked();

  // Where both write the same reason, both texts stay
  stored = storing(page);
  await reasonOf(page).fill("Ein Ort genügt.");
  await stored;
  stored = storing(other);
  await reasonOf(other).fill("Zu weit für viele.");
  await stored;
  await expect(reasonOf(other)).toHaveValue(/Ein Ort genügt\.\s+Zu weit für viele\./);
  await context.close();
});
