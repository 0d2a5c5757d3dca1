import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { basemapArrives, offerBasemap } from "./support/base-map";
import { offlineReady, RoomPage } from "./support/room";

test("the check finds a tablet ready, and says in words what is missing without a network", async ({
  page,
  context,
}) => {
  await keepStorage(page);
  await offerBasemap(page);
  const room = new RoomPage(page, "de");
  await room.open(demoAccess().workshop.code);
  await offlineReady(page);
  await page.locator('[href="#check"]').click();
  await basemapArrives(page);
  await expect(page.locator('.tablet-check-verdict[data-good="true"]')).toBeVisible();
  await expect(page.locator('.tablet-check-line[data-good="true"]')).toHaveCount(await lines(page).count());
  await expectAccessible(page);

  await context.setOffline(true);
  await page.locator(".tablet-check .button").last().click();
  await expect(page.locator('.tablet-check-verdict[data-good="false"]')).toBeVisible();
  // Not "version": the browser's own look for a new worker passes by the offline switch of the test.
  for (const check of ["clock", "sample"])
    await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute("data-good", "false");
  for (const check of ["copy", "basemap", "space"])
    await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute("data-good", "true");
  await expectAccessible(page);
  await context.setOffline(false);

  await page.locator(".tablet-check .button").first().click();
  await expect(room.language).toBeVisible();
});

test("a clock that is wrong is named, and nothing of the check is left at the server", async ({ page }) => {
  await page.clock.setSystemTime(Date.now() + 26 * 60 * 60_000);
  const room = new RoomPage(page, "en");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") sent.push(new URL(request.url()).pathname);
  });
  await room.open(demoAccess().workshop.code);
  await page.goto(`${page.url()}#check`);
  await expect(page.locator('[data-check="clock"]')).toContainText("1,560 minutes fast");
  await expect(page.locator('[data-check="sample"]')).toHaveAttribute("data-good", "true");
  expect(sent).toHaveLength(1);
  const gone = await page.request.get(sent[0] ?? "", { headers: { "x-drawing-secret": "0".repeat(16) } });
  expect([404, 410]).toContain(gone.status());
});

const lines = (page: Page) => page.locator(".tablet-check-line");

/** As on a tablet where the room was opened from the home screen; a browser under test never promises it. */
async function keepStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = () => Promise.resolve(true);
  });
}
