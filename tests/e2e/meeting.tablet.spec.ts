import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

test("a room answers by touch, gives a reason and adds an option of its own; a reload keeps all of it", async ({
  page,
}) => {
  await signIn(page, "planner", `/de/desk/${demoAccess().study}/kit`);
  await page.getByLabel("Name", { exact: true }).fill("Abend im Haus");
  await page.getByRole("button", { name: "Beginnen" }).tap();
  await page.getByRole("link", { name: "In einer Sitzung durchgehen" }).tap();

  await expect(page.getByRole("heading", { name: "Wer ist im Raum?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nutzende" }).tap();
  await expect(page.getByText("6 Perspektiven fehlen im Raum.")).toBeVisible();
  await page.getByRole("button", { name: "Weiter" }).tap();

  const stored = () => page.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
  const first = page
    .getByRole("group")
    .filter({ has: page.getByRole("button", { name: "Ja" }) })
    .first();
  const answered = stored();
  await first.getByRole("button", { name: "Ja" }).tap();
  await answered;
  const reasoned = stored();
  await page.getByLabel(/^Ein Grund zu/).fill("Das fehlt hier am meisten.");
  await reasoned;

  const added = stored();
  await page.getByLabel("Eigene Ausprägung hinzufügen").fill("Nachbarn bringen Nachbarn mit");
  await page.getByRole("button", { name: "Hinzufügen" }).tap();
  await added;
  const own = page.getByRole("group", { name: "Nachbarn bringen Nachbarn mit" });
  const chosen = stored();
  await own.getByRole("button", { name: "Ja" }).tap();
  await chosen;
  await expectAccessible(page);

  await page.reload();
  await expect(own.getByRole("button", { name: "Ja" })).toHaveAttribute("aria-pressed", "true");
  await expect(first.getByRole("button", { name: "Ja" })).toHaveAttribute("aria-pressed", "true");
  await page.goto(`${new URL(page.url()).pathname}#16`);
  await expect(page.getByRole("heading", { name: "Das hat der Raum gesagt" })).toBeVisible();
  await expect(page.getByText("Nachbarn bringen Nachbarn mit")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Zum Baukasten" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Abend im Haus" })).toBeVisible();
});
