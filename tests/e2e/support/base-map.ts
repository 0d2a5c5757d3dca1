import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { waterBasemap } from "../../support/basemap-file";

const FILE = "quarter.pmtiles";
const BYTES = 1_500_000;

/** Gives the workshop a base map that is water everywhere; the demo study itself has none. */
export async function offerBasemap(page: Page): Promise<void> {
  const folder = path.join(path.dirname(process.env["ORTSSINN_ACCESS"] ?? ""), "basemaps");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, FILE), waterBasemap(BYTES));
  await page.route("**/api/workshops/*/open", async (route) => {
    const response = await route.fetch();
    const opening = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...opening, basemap: FILE } });
  });
}

/** Waits on the page of the tablet check until the base map has come; it comes by itself. */
export async function basemapArrives(page: Page): Promise<void> {
  await expect(async () => {
    await page.locator(".tablet-check .button").last().click();
    await expect(page.locator('[data-check="basemap"]')).toHaveAttribute("data-good", "true", {
      timeout: 2_000,
    });
  }).toPass({ timeout: 20_000 });
}

/** Colour in the middle of the map. */
export const middleOfMap = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const map = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas");
    const pen = document.createElement("canvas").getContext("2d");
    if (!map || !pen) return "";
    pen.drawImage(map, map.width / 2, map.height / 2, 1, 1, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  });
