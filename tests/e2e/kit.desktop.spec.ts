import { expect, test } from "@playwright/test";
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
