import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { circle, handOn, line } from "./support/hand";
import { liveMarks, RoomPage } from "./support/room";
import { signIn } from "./support/sign-in";

/** What changes stands on the other side within three seconds; a machine under load takes longer. */
const soon = { timeout: 15_000 };

test("the facilitator holds a tablet and starts its talk; it obeys gently and sends what was told", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const sent: DrawingDocument[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") sent.push(request.postDataJSON() as DrawingDocument);
  });
  const admitted = page.waitForResponse((response) => response.url().endsWith("/open"));
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  const { number } = (await (await admitted).json()) as { number: number };
  await room.walkToMap();
  await hand.stroke(circle([480, 560], 80));
  await room.closeCards();

  const desk = await facilitatorsPage(await (await browser.newContext()).newPage());
  const choose = desk.getByLabel(`Tablet ${number} auswählen`, { exact: true });
  const tablet = desk.locator("li").filter({ has: choose });
  await expect(tablet).toContainText("1 Ort", soon);
  await expect(tablet).toContainText("zeichnet");
  await expectAccessible(desk);
  await choose.check();
  await desk.locator('[data-order="hold"]').click();
  await expect(page.locator(".hold")).toBeVisible(soon);
  await expectAccessible(page);
  await desk.locator('[data-order="talk"]').click();
  await desk.locator('[data-order="go-on"]').click();
  await expect(tablet).toContainText("Gespräch begonnen");

  const offer = page.locator(".step-offer");
  await expect(offer).toBeVisible(soon);
  await expect(page.locator(".hold")).toHaveCount(0);
  await room.expectCount(1);
  await expectAccessible(page);
  await offer.locator('[data-choice="later"]').click();
  await expect(offer).toBeHidden();
  await room.next.click();
  await offer.locator('[data-choice="talk"]').click();
  await hand.stroke(line([320, 820], [620, 860]));
  await expect(room.cards).toBeVisible();
  await expect(page.locator(".choice-avoid")).toHaveCount(0);
  await page.locator('.cards [data-choice="more"]').click();
  await expectAccessible(page);
  for (const choices of [["evening", "night"], ["most"], ["barrier"], ["about"], ["only-for-me"]]) {
    for (const choice of choices) await page.locator(`.cards [data-choice="${choice}"]`).click();
    await page.locator(".cards .cards-on").click();
  }
  await expect(room.cards).toBeHidden();
  await expect(tablet).toContainText("spricht über die Karte", soon);

  await expect.poll(() => liveMarks(sent.at(-1) ?? null)[1]?.private, soon).toBe(true);
  const drawing = sent.at(-1) ?? null;
  expect(drawing?.asked).toEqual(["use", "value", "talk"]);
  expect(liveMarks(drawing)).toMatchObject([
    { phase: "spontaneous", attitudes: ["use"] },
    {
      phase: "probed",
      kind: "barrier",
      attitudes: [],
      times: ["evening", "night"],
      strength: 3,
      location: { certainty: "about" },
    },
  ]);

  await desk.locator('[data-order="take-out"]').click();
  const sure = desk.getByRole("dialog", { name: `Tablet ${number} herausnehmen?` });
  await expectAccessible(desk);
  await sure.getByRole("button", { name: "Herausnehmen" }).click();
  await expect(tablet).toHaveCount(0);
  await expect(page.locator('dialog [data-choice="forget"]')).toBeVisible(soon);
});

/** The desk's page of the open workshop, reached as a facilitator reaches it. */
async function facilitatorsPage(desk: Page): Promise<Page> {
  const home = `/de/desk/${demoAccess().study}`;
  await signIn(desk, "facilitator", home);
  await desk
    .locator("tr")
    .filter({ hasText: demoAccess().workshop.code })
    .getByRole("link", { name: /Tablets im Raum/ })
    .click();
  await desk.waitForURL("**/workshops/*");
  return desk;
}
