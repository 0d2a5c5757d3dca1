import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";

/** Violations of the page's policy and faults of its scripts. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) trouble.push(message.text());
  });
  return trouble;
}

test("the start page leads into the drawing room and says what a wrong code is", async ({ page }, info) => {
  const trouble = troubleOf(page);
  const language = info.project.name === "rtl" ? "ar" : "de";
  await page.goto(`/${language}`);
  await expectAccessible(page);
  await page.locator("#code").fill("abc");
  await page.locator("#code").press("Enter");
  await expect(page.locator("#code-wrong")).toBeVisible();
  await expectAccessible(page);
  const { code } = demoAccess().workshop;
  await page.locator("#code").fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  await page.locator("#code").press("Enter");
  expect(trouble).toEqual([]);
  await page.waitForURL(`**/${language}/draw/${code}`);
});

test("the start page leads to what everybody may expect of accessibility, and back", async ({
  page,
}, info) => {
  const language = info.project.name === "rtl" ? "ar" : "de";
  await page.goto(`/${language}`);
  await page.locator(`a[href="/${language}/accessibility"]`).click();
  await page.waitForURL("**/accessibility");
  await expect(page.locator("main ul li")).toHaveCount(4);
  await expectAccessible(page);
  await page.locator("main a.button").click();
  await page.waitForURL(new RegExp(`/${language}$`));
});

test("an address that is no call is refused as calls refuse", async ({ request }) => {
  for (const answer of [await request.get("/api/studies/x/nothing"), await request.put("/api/nothing")]) {
    expect(answer.status()).toBe(404);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "not-found", status: 404 });
  }
});
