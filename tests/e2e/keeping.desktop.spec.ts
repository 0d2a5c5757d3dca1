import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

const base = () => `desk/${demoAccess().study}/keeping`;

test("an owner sees what is kept and makes a backup; data protection finds it in the log", async ({
  page,
}) => {
  await signIn(page, "owner", `/de/${base()}`);
  await expect(page.getByRole("rowheader", { name: "Aufnahmen von Stimmen" })).toBeVisible();
  await expect(page.getByText("Die Studie läuft noch").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Fälliges jetzt löschen" })).toHaveCount(0); // nothing is due
  await expectAccessible(page);

  await page.getByRole("button", { name: "Jetzt sichern" }).click();
  await expect(page.getByText("Die Sicherung ist geschrieben und geprüft.")).toBeVisible({ timeout: 20_000 });
  const made = page.getByText(/^ortssinn-.*\.backup$/).first();
  await expect(made).toBeVisible();
  const name = (await made.textContent()) ?? "";
  await expectAccessible(page);

  await page.context().clearCookies();
  await signIn(page, "data-protection");
  await page.goto(`/en/${base()}`);
  await expect(page.getByText(name)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/en/desk/${demoAccess().study}/audit`);
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("made a backup");
});
