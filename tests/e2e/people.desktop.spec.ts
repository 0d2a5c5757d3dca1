import { expect, test, type Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { codeFor } from "./support/authenticator";
import { signIn } from "./support/sign-in";

const EMAIL = "noor@beispiel.example";
const PASSWORD = "drei Störche am Kanal";
const SHOTS = process.env["SHOTS"];

const look = async (page: Page, name: string) => {
  await expectAccessible(page);
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};
const withPassword = async (page: Page) => {
  await page.locator('input[name="email"]').fill(EMAIL);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
};

test("an owner invites somebody, who sets up a second factor, signs in and ends a session elsewhere", async ({
  page,
  browser,
}) => {
  const home = `/de/desk/${demoAccess().smallStudy}`;
  await signIn(page, "owner", `${home}/people`);
  await look(page, "people-owner");
  await page.locator('input[name="name"]').fill("Noor Beispiel");
  await page.locator('input[name="email"]').fill(EMAIL);
  await page.locator('input[value="researcher"]').check();
  await page.locator('input[value="owner"]').check();
  await expect(page.getByRole("button", { name: "Einladung anlegen" })).toBeDisabled();
  await look(page, "people-wall");
  await page.locator('input[value="researcher"]').uncheck();
  await page.getByRole("button", { name: "Einladung anlegen" }).click();
  await expect(page.locator("#made")).toBeFocused();
  await look(page, "people-invited");
  const link = (await page.getByLabel("Link zur Einladung").textContent()) ?? "";
  expect(link).toMatch(/\/de\/invite#[\w-]{43}$/);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.locator('input[name="password"]').fill("ortssinn2026!");
  await guest.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(guest.getByRole("alert").locator("p")).toContainText("leicht zu erraten");
  await look(guest, "invite-new");
  await guest.locator('input[name="password"]').fill(PASSWORD);
  await guest.getByRole("button", { name: "Konto anlegen" }).click();
  await guest.waitForURL("**/desk/account/second-factor?next=*");
  await look(guest, "factor-password");
  await guest.locator('input[name="password"]').fill(PASSWORD);
  await guest.getByRole("button", { name: "Weiter" }).click();
  const key = (await guest.locator('[class*="secret"]').textContent()) ?? "";
  await look(guest, "factor-scan");
  await guest.locator('input[name="code"]').fill(codeFor(key));
  await guest.getByRole("button", { name: "Bestätigen" }).click();
  await expect(guest.locator("#codes")).toBeFocused();
  await look(guest, "factor-codes");
  await guest.getByRole("button", { name: "aufbewahrt" }).click();
  await guest.waitForURL(`**${home}`);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto("/en/sign-in?next=/en/desk/account");
  await withPassword(elsewhere);
  await elsewhere.locator('input[name="code"]').fill("000000");
  await elsewhere.locator('button[type="submit"]').click();
  await expect(elsewhere.getByRole("alert").locator("p")).toBeVisible();
  await look(elsewhere, "sign-in-code");
  await elsewhere.locator('input[name="code"]').fill(codeFor(key, 1));
  await elsewhere.locator('button[type="submit"]').click();
  await elsewhere.waitForURL("**/en/desk/account");
  await look(elsewhere, "account-en");

  await guest.goto("/de/desk/account");
  await look(guest, "account");
  await guest.getByRole("button", { name: "Alle anderen Sitzungen beenden" }).click();
  await expect(guest.getByRole("status").filter({ hasText: "Beendet." })).toBeVisible();
  await elsewhere.reload();
  await elsewhere.waitForURL("**/en/sign-in?next=*");

  await guest.goto(`${home}/audit?kind=people`);
  await expect(guest.getByRole("cell", { name: "Einladung angenommen" })).toBeVisible();
  await look(guest, "audit");
  await guest.goto(link);
  await expect(guest.getByRole("status")).toContainText("gilt nicht mehr");
});
