import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Order } from "@/lib/domain/workshop/orders";
import { LOCALES } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { handOn } from "./support/hand";
import { SHOWN, startLooking, VIEW } from "./support/looking";
import type { Looking } from "./support/looking";
import { RoomPage } from "./support/room";

type Look = Looking["look"];

/** What was asked of a tablet is on its screen within three seconds; a machine under load takes longer. */
const soon = { timeout: 20_000 };

test.use({ viewport: VIEW.viewport });

for (const locale of SHOWN)
  test(`what a facilitator asks, and a room with minors, in ${LOCALES[locale].name}`, async ({ page }) => {
    test.setTimeout(240_000);
    const room = new RoomPage(page, locale);
    const { look, finish } = await startLooking(page, `${locale}-asked`);
    await withMinorsAndTopics(page);
    const facilitator = facilitatorOf(page);
    await room.open(demoAccess().workshop.code);
    await lookAtTheMinorsWay(room, look);
    await room.walkToMap();
    await (await handOn(page)).tap(await middleOfMap(page));
    await room.closeCards();

    await facilitator.asks("hold");
    await expect(page.locator(".hold .listen")).toBeVisible(soon);
    await look();
    await facilitator.asks("go-on");
    await expect(page.locator(".hold")).toHaveCount(0, soon);
    await lookAtHelp(room, facilitator, look);
    for (const step of ["wish", "end", "talk"] as const) {
      await facilitator.asks(step);
      await expect(page.locator(`.step-offer [data-choice="${step}"]`)).toBeVisible(soon);
      await look();
    }
    await room.choice("talk").tap();
    await lookAtTopicsAndTheGroupsMap(room, look);
    for (const [order, answer] of [
      ["stop", "go-on"], // it stands for the others
      ["erase", "keep"],
    ] as const) {
      await facilitator.asks(order);
      await expect(page.locator(`.calm [data-choice="${answer}"]`)).toBeVisible(soon);
      await expect(page.locator(".calm .listen")).toBeVisible();
      await look();
      await room.choice(answer).tap();
      await expect(page.locator(".calm")).toHaveCount(0);
    }
    await facilitator.asks("no-erase"); // what stands at a tablet comes before what is asked later
    await facilitator.takesOut();
    await expect(page.locator('dialog [data-choice="forget"]')).toBeVisible(soon);
    await look();
    await room.choice("keep").tap();
    await room.expectCount(1);
    await finish();
  });

/** The demo has no study with minors: the tablet is told of one, everything else is the server's. */
async function withMinorsAndTopics(page: Page): Promise<void> {
  await page.route("**/api/workshops/*/open", async (route) => {
    const response = await route.fetch();
    const opening = (await response.json()) as { study: object };
    const study = {
      ...opening.study,
      minors: "from-14",
      topics: ["wohnen", "schule", "arbeit", "zivil"],
      support: [{ name: "Beratungsstelle Rath", contact: "0211 0000" }],
    };
    await route.fulfill({ response, json: { ...opening, study } });
  });
}

/** Orders as the facilitator's page gives them; the tablet is the last one that was let in. */
function facilitatorOf(page: Page) {
  const { study, tokens } = demoAccess();
  const headers = { authorization: `Bearer ${tokens.facilitator}` };
  const opened = page.waitForResponse((response) => response.url().endsWith("/open"));
  const place = async () => {
    const { workshop, number } = (await (await opened).json()) as {
      workshop: { id: string };
      number: number;
    };
    const path = `/api/studies/${study}/workshops/${workshop.id}`;
    const { tablets } = (await (await page.request.get(`${path}/tablets`, { headers })).json()) as {
      tablets: { id: string; number: number }[];
    };
    return { path, tablet: tablets.find((one) => one.number === number)?.id ?? "" };
  };
  return {
    async asks(order: Order) {
      const { path, tablet } = await place();
      const data = { order, tablets: [tablet] };
      expect((await page.request.post(`${path}/orders`, { headers, data })).ok()).toBe(true);
    },
    async takesOut() {
      const { path, tablet } = await place();
      expect((await page.request.delete(`${path}/door/${tablet}`, { headers })).ok()).toBe(true);
    },
  };
}
type Facilitator = ReturnType<typeof facilitatorOf>;

/** A minor's own yes is asked; then the way goes on as an adult's. */
async function lookAtTheMinorsWay(room: RoomPage, look: Look): Promise<void> {
  await room.walkTo("who");
  await look();
  await room.walkTo("age");
  await look();
  await room.choice("minor").tap();
  await expect(room.choice("assent")).toBeVisible();
  await look();
  await room.back();
}

/** Called without a word, and the answer. */
async function lookAtHelp({ page }: RoomPage, facilitator: Facilitator, look: Look): Promise<void> {
  await page.locator("[data-hand]").tap();
  await expect(page.locator('[data-hand="called"]')).toBeVisible();
  await look();
  await facilitator.asks("coming");
  await expect(page.locator('[data-hand="coming"]')).toBeVisible(soon);
  await look();
  await facilitator.asks("helped");
  await expect(page.locator('[data-hand="call"]')).toBeVisible(soon);
}

async function lookAtTopicsAndTheGroupsMap(room: RoomPage, look: Look): Promise<void> {
  const { page } = room;
  await (await handOn(page)).tap(await middleOfMap(page));
  const further = room.cards.locator(".cards-on");
  // Cards that find their place just then are tapped, and Playwright looks for them a second time.
  await expect(async () => {
    const more = room.cards.locator('[data-choice="more"]');
    if (await more.isVisible()) await more.tap({ timeout: 2_000 });
    await expect(further).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await further.tap();
  await expect(room.cards.locator('[data-choice="zivil"]')).toBeVisible();
  await look();
  await room.cards.locator(".cards-head .button").tap();
  await room.count.tap();
  await look();
  await room.choice("show-map").tap();
  await room.mapIsThere();
  await look();
  await room.choice("show-back").tap();
  await room.mapIsThere();
}

async function middleOfMap(page: Page): Promise<readonly [number, number]> {
  const map = await page.locator(".map-host").first().boundingBox();
  if (!map) throw new Error("no map");
  return [map.x + 0.55 * map.width, map.y + 0.5 * map.height];
}
