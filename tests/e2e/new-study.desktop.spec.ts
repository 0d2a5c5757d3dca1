import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { expectNothingCutOff } from "./support/overflow";
import { signIn } from "./support/sign-in";

const RING = [
  [6.8, 51.25],
  [6.83, 51.25],
  [6.83, 51.28],
  [6.8, 51.28],
  [6.8, 51.25],
];
const BOUNDARY = {
  type: "Feature",
  properties: { name: "Rath" },
  geometry: { type: "Polygon", coordinates: [RING] },
};

test("a newcomer sets up a study and a workshop, and prints its sheets", async ({ page }) => {
  const next = (step: string) => page.getByRole("button", { name: `Weiter: ${step}` }).click();
  await signIn(page, "owner", "/de/desk");
  await page.getByRole("link", { name: "Neue Studie" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Mit dieser Vorlage beginnen" }).click();

  await page.getByLabel("Titel auf Deutsch").fill("Ankommen in Rath");
  await expect(page.getByText("Als Entwurf gespeichert.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Titel auf Deutsch")).toHaveValue("Ankommen in Rath");
  await expectAccessible(page);

  await next("Sozialräume");
  await page.locator('input[type="file"]').setInputFiles({
    name: "rath.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(JSON.stringify(BOUNDARY)),
  });
  await expect(page.getByLabel("Name des Sozialraums 1")).toHaveValue("Rath");
  // A second one, by the map's middle and the keyboard alone.
  const middle = page.getByRole("button", { name: "Ecke in der Mitte setzen" });
  await expect(middle).toBeEnabled({ timeout: 60_000 });
  await middle.press("Enter");
  await expect(page.getByText("Eine Ecke gesetzt.")).toBeVisible();
  await expectAccessible(page);

  await next("Sprachen");
  await page.getByLabel("English").uncheck();
  await page.getByLabel("العربية").check();
  await expectAccessible(page);
  await next("Gruppen");
  await page.getByLabel("Diese Frage stellen").first().uncheck();
  await expectAccessible(page);
  await next("Zahlen");
  await page.getByLabel("Wie viele Menschen werden insgesamt erwartet?").fill("12");
  await expect(page.getByText("Keine Karte: dafür sind es zu wenige.")).toBeVisible();
  await page.getByLabel("Wie viele Menschen werden insgesamt erwartet?").fill("40");
  await expect(page.getByText("Keine Karten einzelner Gruppen.")).toBeVisible();
  await expectAccessible(page);
  await next("Verantwortung");
  await page.getByLabel("Verantwortliche Stellen").fill("Beispielstadt");
  await expectAccessible(page);
  await next("Anlegen");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Studie anlegen" }).click();

  await page.waitForURL(/\/de\/desk\/ankommen-in-rath/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ankommen in Rath");
  await expect(page.getByText("Der Einwilligungstext ist freigegeben")).toBeVisible();
  await expectAccessible(page);
  const home = page.url();
  for (const path of ["settings", "consent"]) {
    await page.goto(`${home}/${path}`);
    await expectAccessible(page);
    await expectNothingCutOff(page);
  }
  await page.goto(`${home}/settings`);
  await page.getByLabel("Frage 1 beim Zeichnen").fill("Wohin gehe ich in Rath?");
  await page.getByRole("button", { name: "Änderungen speichern" }).click();
  await expect(page.getByText("Gespeichert.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Frage 1 beim Zeichnen")).toHaveValue("Wohin gehe ich in Rath?");

  await page.goto(`${home}/workshops`);
  await page.getByRole("link", { name: "Neue Veranstaltung" }).click();
  await page.getByLabel("Name der Veranstaltung").fill("Nachmittag im Gemeindesaal");
  await page.getByLabel("Tag", { exact: true }).fill("2027-02-01");
  await page.getByLabel("Erwartete Personen").fill("12");
  await page.getByLabel("Zur Probe").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Veranstaltung anlegen" }).click();
  await expect(page.getByRole("heading", { name: "Nachmittag im Gemeindesaal" })).toBeVisible();
  await expect(page.getByText("Probe, zählt nicht")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: /^Plakat und Karten/ }).click();
  await expect(page.getByRole("img", { name: "Adresse des Zeichenraums zum Scannen" })).toBeVisible();
  await expect(page.locator('section[lang="ar"]')).toContainText("الشرطة");
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole("button", { name: /^.?Nachmittag im Gemeindesaal.? beenden$/ }).click();
  await page.getByLabel("Wie viele Menschen haben gezeichnet?").fill("0");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Beenden", exact: true }).click();
  await expect(page.getByText("0 Personen haben gezeichnet")).toBeVisible();
});

test("a tablet waits at the door, with its number, until the facilitator lets it in", async ({
  browser,
  page,
}) => {
  const { study } = demoAccess();
  await signIn(page, "facilitator", `/de/desk/${study}/workshops/new`);
  await page.getByLabel("Name der Veranstaltung").fill("Vor der Tür");
  await page.getByLabel("Tag", { exact: true }).fill("2027-02-02");
  await page.getByRole("button", { name: "Veranstaltung anlegen" }).click();
  const card = page.getByRole("listitem").filter({ hasText: "Vor der Tür" });
  const code = await card
    .locator("p")
    .filter({ hasText: /^[0-9A-Z]{8}$/ })
    .innerText();
  await card.getByRole("link", { name: "Tablets im Raum" }).click();
  const tablet = await browser.newContext({ hasTouch: true, viewport: { width: 820, height: 1180 } });
  const room = await tablet.newPage();
  await room.goto(`/de/draw/${code}`);
  await expect(room.locator(".trouble-number")).toHaveText("Tablet 1");
  await expectAccessible(room);
  const admit = page.getByRole("button", { name: "Tablet 1 einlassen" });
  await expect(admit).toBeVisible();
  await expectAccessible(page);
  await admit.click();
  await expect(room.locator(".trouble-number")).toHaveCount(0, { timeout: 20_000 });
  await expect(room.getByRole("heading").first()).toBeVisible();
  await expect(admit).toHaveCount(0);
  await tablet.close();
});
