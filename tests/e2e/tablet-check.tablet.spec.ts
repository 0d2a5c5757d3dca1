import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { waterBasemap } from "../support/basemap-file";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { RoomPage } from "./support/room";

const FILE = "quarter.pmtiles";
const { dirname, join } = path;

test.beforeAll(() => {
  const folder = join(dirname(process.env["ORTSSINN_ACCESS"] ?? ""), "basemaps");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILE), waterBasemap(1_500_000));
});

test("the check finds a tablet ready, and says in words what is missing without a network", async ({
  page,
  context,
}) => {
  await keepStorage(page);
  await withBasemap(page);
  const room = new RoomPage(page, "de");
  await room.open(demoAccess().workshop.code);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.locator(".check-link").click();
  // The base map comes by itself; asking again is the way to see it arrive.
  await expect(async () => {
    await page.locator(".tablet-check .button").last().click();
    await expect(page.locator('.tablet-check-verdict[data-good="true"]')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('.tablet-check-line[data-good="true"]')).toHaveCount(await lines(page).count());
  await expectAccessible(page);

  await context.setOffline(true);
  await page.locator(".tablet-check .button").last().click();
  await expect(page.locator('.tablet-check-verdict[data-good="false"]')).toBeVisible();
  for (const check of ["version", "clock", "sample"])
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
  await expect(page.locator('[data-check="clock"]')).toContainText("1560 minutes fast");
  await expect(page.locator('[data-check="sample"]')).toHaveAttribute("data-good", "true");
  expect(sent).toHaveLength(1);
  const gone = await page.request.get(sent[0] ?? "", { headers: { "x-drawing-secret": "0".repeat(16) } });
  expect([404, 410]).toContain(gone.status());
});

const lines = (page: Page) => page.locator(".tablet-check-line");

/** As on a tablet where the room was opened from the home screen. */
async function keepStorage(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Browser.grantPermissions", { permissions: ["durableStorage"] });
}

/** The demo study has no base map of its own. */
async function withBasemap(page: Page): Promise<void> {
  await page.route("**/api/workshops/*/open", async (route) => {
    const response = await route.fetch();
    const opening = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...opening, basemap: FILE } });
  });
}
