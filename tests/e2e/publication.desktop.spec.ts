import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

const FINDING = "Viele gehen auf die Einkaufsstraße.";

/** Presses what asks first, and waits until it is done. */
async function decide(page: Page, act: string): Promise<void> {
  await page.getByRole("button", { name: act, exact: true }).click();
  const answered = page.waitForResponse((response) => response.url().includes("/api/studies/"));
  await page.getByRole("dialog").getByRole("button", { name: "Ja", exact: true }).click();
  expect((await answered).ok()).toBe(true);
}

test("two persons publish what was asked back; the page is read without JavaScript, and two persons end it", async ({
  page,
  browser,
}) => {
  const study = demoAccess().study;
  const desk = `/de/desk/${study}`;
  await signIn(page, "owner", `${desk}/feedback`);
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Speichern" }) });
  for (const field of await form.getByRole("textbox").all()) await field.fill(FINDING);
  await form.getByRole("button", { name: "Speichern" }).click();
  await decide(page, "Runde öffnen");
  await expect(page.getByText("Adresse für die Menschen, die gezeichnet haben")).toBeVisible();
  await expectAccessible(page);
  await decide(page, "Runde beenden");

  const second = await browser.newPage();
  await signIn(second, "data-protection", `${desk}/publication`);
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const results = `/ar/results/${study}`;
  // Past the reader's own cache, which may keep the page for its hour
  const status = async () => (await reader.request.get(results)).status();
  expect(await status()).toBe(404);

  await page.goto(`${desk}/publication`);
  await decide(page, "Veröffentlichen");
  await expect(page.getByText("Wartet auf die zweite Person.")).toBeVisible();
  expect(await status()).toBe(404);
  await decide(second, "Veröffentlichen");
  await expect(second.getByText(/öffentlich seit/)).toBeVisible();
  await expectAccessible(second);

  const shown = await reader.goto(results);
  expect(shown?.status()).toBe(200);
  expect(shown?.headers()["cache-control"]).toContain("max-age=3600");
  await expect(reader.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(reader.getByText(FINDING).first()).toBeVisible();
  await expect(reader.getByRole("table").first()).toBeVisible();

  await decide(second, "Veröffentlichung beenden");
  expect(await status()).toBe(200);
  await page.reload();
  await decide(page, "Veröffentlichung beenden");
  expect(await status()).toBe(404);
  await reader.context().close();
  await second.close();
});
