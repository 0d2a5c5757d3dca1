import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

const sites = () => `/de/desk/${demoAccess().study}/sites`;

test("a planner compares sites, reads the sheet with the quotes chosen for it, and draws a barrier", async ({
  page,
}) => {
  await signIn(page, "planner", sites());
  await expect(page.getByText("Mit einem Standort steht")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ein Standort mehr" }).click();
  await expect(page.getByText("Mit 2 Standorten stehen")).toBeVisible();

  await page.getByRole("link", { name: /Ein Standort oder zwei/ }).click();
  const sheet = page.getByRole("article", { name: "Anlage zur Vorlage für die Bezirksvertretung" });
  await expect(sheet.getByRole("blockquote")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Drucken oder als PDF sichern" })).toBeEnabled({
    timeout: 20_000,
  });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stimmen auswählen" }).click();
  const choice = page.getByRole("dialog", { name: "Stimmen auswählen" });
  await choice.getByRole("checkbox", { checked: true }).first().uncheck();
  await expect(choice.getByText("2 von 3 ausgewählt")).toBeVisible();
  await expectAccessible(page);
  await choice.getByRole("button", { name: "Übernehmen" }).click();
  await expect(sheet.getByRole("blockquote")).toHaveCount(2);

  // By keyboard: the middle of the map is where Enter sets a corner.
  await page.goto(`${sites()}/ways`);
  const map = page.getByRole("region", { name: "Karte der Hindernisse und Übergänge" });
  await expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 20_000 });
  await map.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Angefangen: eine Ecke.")).toBeVisible();
  await page.getByRole("button", { name: "In der Kartenmitte setzen" }).click();
  await expect(page.getByText("Angefangen: 2 Ecken.")).toBeVisible();
  await page.getByRole("button", { name: "Hindernis fertig" }).click();
  await expect(page.getByText("Kein Hindernis ist angefangen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gezeichnetes speichern" })).toBeEnabled();
  await expectAccessible(page);
});
