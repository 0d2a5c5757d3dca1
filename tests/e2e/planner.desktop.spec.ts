import fs from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { signIn } from "./support/sign-in";

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations in words; the page's own content security policy stays on. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const result = await axe.run();
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`);
  });
}

const mapReady = (page: Page) =>
  expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 60_000 });

test("the heat surface on the map, in words and as a table", async ({ page }) => {
  await signIn(page, "planner", `/de/desk/${demoAccess().study}/surface`);
  await mapReady(page);
  const table = page.getByRole("region", { name: "Als Tabelle" });
  const rows = table.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(20);
  for (const text of await table.locator("tbody td:nth-of-type(1)").allInnerTexts()) {
    expect(Number(text)).toBeGreaterThanOrEqual(5);
  }
  const pick = rows.nth(2).getByRole("button");
  await pick.focus();
  await page.keyboard.press("Enter");
  await expect(pick).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("3");
  await page.locator('button[data-attitude="avoid"]').click();
  await expect(page.locator('button[data-attitude="avoid"]')).toHaveAttribute("aria-pressed", "true");
  expect(await violations(page)).toEqual([]);
  // Two maps side by side, then one of their difference, which 160 persons allow.
  await page.getByText("Ansicht und Vergleich").click();
  await page.getByLabel("Dahin gehen Menschen").check();
  await expect(page.locator('[data-state="ready"]')).toHaveCount(2, { timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Unterschied in einer Karte").check();
  await expect(page.locator("figcaption").first()).toContainText("Unterschied in Personen je Fläche");
  await expect(page.getByRole("region", { name: "Als Tabelle" }).locator("tbody")).toContainText("+");
});

test("where a place of meeting is wished for, and where not, in numbers of their own", async ({ page }) => {
  await signIn(page, "planner", `/de/desk/${demoAccess().study}/surface`);
  await mapReady(page);
  await page.getByText("Ansicht und Vergleich").click();
  await page.getByLabel("Wessen Orte, wann").selectOption("wish here");
  await expect(page.locator("figcaption")).toContainText("Wünsche: hier ein Ort für Fragen und Begegnung");
  await expect(page.locator("figcaption")).toContainText("Gepunktet heißt: irgendwo in diesem Bereich.");
  await expect(page.locator("button[data-attitude][aria-pressed=true]")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "In eigenen Worten" })).toHaveCount(0);
  const rows = page.getByRole("region", { name: "Als Tabelle" }).locator("tbody tr");
  await rows.first().getByRole("button").click();
  await expect(page.getByText(/wünschen sich hier einen Ort für Fragen und Begegnung/)).toBeVisible();
  await page.getByLabel("Wünsche: hier sicher nicht").check();
  await expect(page.locator('[data-state="ready"]')).toHaveCount(2, { timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  // A tap on an attitude leaves the wishes.
  await page.locator('button[data-attitude="use"]').click();
  await expect(page.locator('button[data-attitude="use"]')).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("heading", { name: "In eigenen Worten" })).toBeVisible();
});

test("a tap on the map selects the zone, and every download says what its numbers are", async ({ page }) => {
  await signIn(page, "planner", `/de/desk/${demoAccess().study}/surface`);
  await mapReady(page);
  const canvas = await page.locator("canvas").boundingBox();
  if (!canvas) throw new Error("no canvas");
  await expect(async () => {
    await page.mouse.click(canvas.x + canvas.width * 0.48, canvas.y + canvas.height * 0.6);
    await expect(page.locator('tbody button[aria-pressed="true"]')).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const [picture] = await Promise.all([page.waitForEvent("download"), page.getByText("(PNG)").click()]);
  expect(
    fs
      .readFileSync(await picture.path())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const [zones] = await Promise.all([page.waitForEvent("download"), page.getByText("(GeoJSON)").click()]);
  const collection = JSON.parse(fs.readFileSync(await zones.path(), "utf8")) as {
    legend: { basis: string; notes: string[] }[];
    features: { properties: { persons: number } }[];
  };
  expect(Math.min(...collection.features.map(({ properties }) => properties.persons))).toBeGreaterThanOrEqual(
    5,
  );
  expect(collection.legend[0]?.basis).toBe("160 Personen haben gezeichnet");
  const [drawing] = await Promise.all([page.waitForEvent("download"), page.getByText("(SVG)").click()]);
  // A sentence goes over several lines of text.
  const svg = fs
    .readFileSync(await drawing.path(), "utf8")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
  for (const said of ["160 Personen haben gezeichnet", "Veröffentlichung 1 vom", "keine Aussage"])
    expect(svg).toContain(said);
});

test("the first release: what it means, a question, progress, the map", async ({ page }) => {
  await signIn(page, "planner", `/de/desk/${demoAccess().smallStudy}/surface`);
  await expect(page.getByRole("heading", { name: "Noch keine Veröffentlichung" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Veröffentlichung berechnen" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Ja, jetzt festlegen" }).click();
  await mapReady(page);
  await expect(page.getByText("Karten einzelner Gruppen: Dafür braucht es 150 Personen.")).toBeVisible();
  const again = await page.request.post(`/api/studies/${demoAccess().smallStudy}/releases`, {
    headers: { Origin: demoAccess().baseUrl },
  });
  expect(again.status()).toBe(409);
  expect(await again.json()).toMatchObject({ code: "final" });
});

test("no other role sees the page", async ({ browser }) => {
  const path = `/de/desk/${demoAccess().study}/surface`;
  for (const role of ["facilitator", "researcher", "data-protection"] as const) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, role, `/de/desk/${demoAccess().study}`);
    expect((await page.goto(path))?.status()).toBe(404);
    await context.close();
  }
  const nobody = await browser.newContext();
  const page = await nobody.newPage();
  await page.goto(path);
  await expect(page).toHaveURL(/sign-in/);
  await nobody.close();
});
