import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";

test.describe("the researcher's marks", () => {
  test.beforeEach(async ({ page }) => {
    const account = demoAccess().accounts.find((candidate) => candidate.role === "researcher");
    await page.goto(`/de/sign-in?next=/de/desk/${demoAccess().study}/marks`);
    await page.locator('input[name="email"]').fill(account?.email ?? "");
    await page.locator('input[name="password"]').fill(account?.password ?? "");
    await page.locator('button[type="submit"]').click();
    await page.waitForURL("**/marks");
    await expect(page.locator("tbody tr").first()).toBeVisible();
  });

  test("map and table share the selection, by pointer and by keyboard", async ({ page }) => {
    await expect(page.locator("main canvas")).toBeVisible();
    await page.locator("tbody tr").nth(2).locator("button").click();
    await expect(page.locator('tbody button[aria-pressed="true"]')).toHaveCount(1);
    await expect(page.locator("aside dl")).toBeVisible();
    const first = await page.locator("aside dl").innerText();
    await page.locator('tbody button[aria-pressed="true"]').press("ArrowDown");
    await expect(page.locator("tbody tr").nth(3).locator("button")).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("tbody tr").nth(3).locator("button")).toBeFocused();
    await expect(page.locator("aside dl")).not.toHaveText(first);
    await expectAccessible(page);
    const box = await page.locator("main canvas").boundingBox();
    await page.waitForTimeout(1_500);
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.locator('tbody button[aria-pressed="true"]')).toHaveCount(1);
  });

  test("a filter narrows table, counts and downloads alike", async ({ page }) => {
    const before = await page.getByRole("status").innerText();
    await page.locator("form select").nth(1).selectOption("way");
    await expect(page.getByRole("status")).not.toHaveText(before);
    await expect(page.getByRole("status")).toContainText(/\d/);
    const href = await page.locator('a[href*="marks.csv"]').getAttribute("href");
    expect(href).toContain("kind=way");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('a[href*="marks.csv"]').click(),
    ]);
    const stream = await download.createReadStream();
    let text = "";
    for await (const chunk of stream) text += String(chunk);
    const rows = text.trim().split("\r\n");
    expect(rows[0]).toMatch(/^id,drawing,participant/);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.slice(1).every((row) => row.includes(",way,"))).toBe(true);
  });
});
