import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Position } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { drawSameMarks, EXACT_METERS, expectAccepted, startCross } from "./support/by-cross";
import { Cross } from "./support/cross";
import type { Step } from "./support/cross";
import { handOn } from "./support/hand";
import type { Spot } from "./support/hand";
import { RoomPage } from "./support/room";
import { expectSameMarks, marksOf, watchSending } from "./support/same-marks";

/** Pixels of one step, and the zoom at which it is finest here. */
const BY_BUTTONS = [64, 16] as const;

test("the whole way with the cross on the screen alone, the map untouched", async ({ page }) => {
  test.setTimeout(300_000);
  const room = new RoomPage(page, "de", (button) => button.tap());
  const sent = watchSending(page);
  await forbidTouchingTheMap(page);
  const hand = await handOn(page);
  const buttons = crossButtons(page);
  const tap = async (to: Step) => hand.tap(await middleOf(buttons[to]));
  const cross = new Cross(page, tap, ...BY_BUTTONS);
  await room.open(demoAccess().workshop.code);
  await room.walkTo("draw");
  const put = async (at: Position) => {
    await startCross(room);
    await cross.over(at);
    await room.press(page.locator("[data-here]"));
    await expect(page.locator(".crosshair")).toHaveCount(0);
  };
  const key = await drawSameMarks(room, cross, put);
  await expectSameMarks(page, key, {
    marks: marksOf(true),
    certainty: null,
    input: "list",
    toleranceMeters: EXACT_METERS,
  });
  expectAccepted(sent);
});

const crossButtons = (page: Page): Record<Step, Locator> => {
  const bar = page.locator(".crosshair");
  return {
    north: bar.locator(".crosshair-north"),
    west: bar.locator(".crosshair-west"),
    east: bar.locator(".crosshair-east"),
    south: bar.locator(".crosshair-south"),
    in: bar.locator(".crosshair-zoom .button").first(),
    out: bar.locator(".crosshair-zoom .button").last(),
  };
};

async function middleOf(button: Locator): Promise<Spot> {
  const box = await button.boundingBox();
  if (!box) throw new Error("not on screen");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A touch of the map fails the test: nothing of it may be needed. */
async function forbidTouchingTheMap(page: Page): Promise<void> {
  await page.addInitScript(() =>
    addEventListener(
      "pointerdown",
      ({ target }) => {
        if (target instanceof Element && target.closest(".map-host"))
          document.body.replaceChildren("map touched");
      },
      true,
    ),
  );
}
