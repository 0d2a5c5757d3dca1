import { expect, test } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { circle, handOn } from "./support/hand";
import { expectNothingCutOff } from "./support/overflow";
import { RoomPage } from "./support/room";
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

/** What either browser complains of while the way is gone. */
function complaintsOf(...contexts: BrowserContext[]): string[] {
  const complaints: string[] = [];
  for (const context of contexts) {
    context.on("weberror", ({ error }) => complaints.push(error().message));
    context.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  }
  return complaints;
}

/** Somebody draws one place on a tablet that waits at the door first, and hands it on. */
async function drawOn(tablet: Page, desk: Page, code: string): Promise<void> {
  const room = new RoomPage(tablet, "de");
  await tablet.goto(`/de/draw/${code}`);
  await expect(tablet.locator(".trouble-number")).toHaveText("Tablet 1");
  await expectAccessible(tablet);
  const admit = desk.getByRole("button", { name: "Tablet 1 einlassen" });
  await expect(admit).toBeVisible();
  await expectAccessible(desk);
  await admit.click();
  await expect(admit).toHaveCount(0);
  await expect(room.language).toBeVisible({ timeout: 20_000 });

  const tile = desk.locator("li").filter({ has: desk.getByLabel("Tablet 1 auswählen", { exact: true }) });
  const hand = await handOn(tablet);
  await room.walkToMap();
  await expect(tile).toContainText("zeichnet");
  await expect(tile).toContainText("noch nichts gezeichnet");
  await hand.stroke(circle([480, 560], 80));
  await room.closeCards();
  await expect(tile).toContainText("1 Ort");
  await tablet.locator("[data-hand]").click();
  await expect(tile).toContainText("Braucht Hilfe");
  await tile.locator('[data-order="coming"]').click();
  await expect(tablet.locator('[data-hand="coming"]')).toBeVisible();
  await tile.locator('[data-order="helped"]').click();
  await expect(tile).not.toContainText("Braucht Hilfe");
  await expectAccessible(desk);
  await room.finish();
  await room.handOn();
  await expect(tile).toContainText("frei");
}

test("a newcomer sets up a study and a workshop, and prints its sheets", async ({ page, context }) => {
  const complaints = complaintsOf(context);
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
  const question = page.getByLabel("Frage 1 beim Zeichnen");
  await page.waitForLoadState("networkidle"); // React puts the stored text back into a field filled before it is there
  await question.fill("Wohin gehe ich in Rath?");
  await expect(question).toHaveValue("Wohin gehe ich in Rath?");
  await page.getByRole("button", { name: "Änderungen speichern" }).click();
  await expect(page.getByText("Gespeichert.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(question).toHaveValue("Wohin gehe ich in Rath?");

  await page.goto(`${home}/workshops`);
  await page.getByRole("link", { name: "Neue Veranstaltung" }).click();
  await page.getByLabel("Name der Veranstaltung").fill("Nachmittag im Gemeindesaal");
  await page.getByLabel("Tag", { exact: true }).fill("2027-02-01");
  await page.getByLabel("Erwartete Personen").fill("12");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Veranstaltung anlegen" }).click();
  await expect(page.getByRole("heading", { name: "Nachmittag im Gemeindesaal" })).toBeVisible();
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
  expect(complaints).toEqual([]);
});

test("a facilitator plans a meeting, lets a tablet in, sees somebody draw, and closes", async ({
  browser,
  context,
  page,
}) => {
  const tablets = await browser.newContext({ hasTouch: true, viewport: { width: 820, height: 1180 } });
  const complaints = complaintsOf(context, tablets);
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
  await drawOn(await tablets.newPage(), page, code);
  await tablets.close();

  await page.getByRole("link", { name: "Veranstaltungen" }).click();
  await page.getByRole("button", { name: /^.?Vor der Tür.? beenden$/ }).click();
  await page.getByLabel("Wie viele Menschen haben gezeichnet?").fill("1");
  await page.getByRole("dialog").getByRole("button", { name: "Beenden", exact: true }).click();
  await expect(card).toContainText("1 Person hat gezeichnet");
  expect(complaints).toEqual([]);
});
