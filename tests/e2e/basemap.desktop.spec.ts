import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { WATER_TILE } from "../support/basemap-file";
import { demoAccess } from "../support/demo-access";
import { tileArchive } from "../support/tile-archive";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

/** Round the demo's social spaces. */
const NORTH = [6.6, 51.1, 7.0, 51.4] as const;
const water = (box: readonly [number, number, number, number]) =>
  tileArchive({ box, maxZoom: 12, content: () => WATER_TILE.toString("latin1") });
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer });
const mapReady = (page: Page) =>
  expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 30_000 });

test("an owner uploads a base map, cuts one out, looks at it and goes back", async ({ page }) => {
  const folder = path.join(path.dirname(process.env["ORTSSINN_ACCESS"] ?? ""), "basemaps");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "region.pmtiles"), water(NORTH));
  await signIn(page, "owner", `/de/desk/${demoAccess().smallStudy}/basemap`);
  await mapReady(page);
  await expectAccessible(page);

  await choose(page, "picture.pmtiles", Buffer.from("no map at all"));
  await expect(page.getByText("keine PMTiles-Datei")).toBeVisible();
  await choose(page, "elsewhere.pmtiles", water([8.6, 49.3, 8.8, 49.5]));
  await expect(page.getByText("nicht ganz")).toBeVisible();

  await choose(page, "quarter.pmtiles", water(NORTH));
  await expect(page.getByText("© Testland").first()).toBeVisible();
  await mapReady(page);

  await expect(page.getByText("Der Ausschnitt wird")).toBeVisible();
  await page.getByRole("button", { name: "Ausschneiden und verwenden" }).click();
  await expect(page.getByText("Die neue Grundkarte ist in Gebrauch")).toHaveCount(2); // uploaded, cut out
  await mapReady(page);
  const landmarks = page.getByRole("button", { name: "Orientierungspunkte zeigen" });
  // The map stands anew once the page knows of the cut-out.
  await expect(async () => {
    if ((await landmarks.getAttribute("aria-pressed")) === "true") await landmarks.click();
    await expect(landmarks).toHaveAttribute("aria-pressed", "false", { timeout: 1_000 });
  }).toPass();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Grundkarte entfernen" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Grundkarte entfernen" }).click();
  await expect(page.getByText("mitgelieferte schematische Karte")).toBeVisible();
});
