import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Position } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { Cross } from "./support/cross";
import type { Step } from "./support/cross";
import { handOn } from "./support/hand";
import type { Spot } from "./support/hand";
import { Keyboard } from "./support/keyboard";
import { RoomPage } from "./support/room";
import { AREA, expectSameMarks, marksOf, PLACES, watchSending, WAY } from "./support/same-marks";

/** What counts as exact; half a step of the nearest view is less. */
const EXACT_METERS = 40;
/** The list says "near"; whoever reads the drawing counts on about so much. */
const ABOUT_METERS = 100;

const KEYS: Readonly<Record<Step, string>> = {
  north: "ArrowUp",
  west: "ArrowLeft",
  east: "ArrowRight",
  south: "ArrowDown",
  in: "+",
  out: "-",
};
/** Pixels of one step, and the zoom at which it is finest here. */
const BY_KEYS = [48, 16] as const;
const BY_BUTTONS = [64, 16] as const;

test("the whole way with the keyboard alone", async ({ page }) => {
  test.setTimeout(300_000);
  const keyboard = new Keyboard(page);
  const room = new RoomPage(page, "de", keyboard.press);
  const sent = watchSending(page);
  const cross = new Cross(page, (to) => page.keyboard.press(KEYS[to]), ...BY_KEYS);
  await room.open(demoAccess().workshop.code);
  await room.walkTo("draw");
  const put = async (at: Position) => {
    await keyboard.to(page.getByRole("application"));
    await expect(page.locator(".map-keys")).toBeInViewport();
    await page.keyboard.press("Enter");
    await cross.over(at);
    await cross.expectTold();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("application")).toBeFocused();
  };
  await put(PLACES[0].at);
  await room.expectCount(1);
  await shape(room, cross, "way");
  await shape(room, cross, "area");
  await addValue(room);
  await room.onward();
  await put(PLACES[1].at);
  await room.expectCount(4);
  await room.onward();
  await put(PLACES[2].at);
  await room.expectCount(5);
  const key = await room.finish();
  await expectSameMarks(page, key, {
    marks: marksOf(true),
    certainty: null,
    input: "keyboard",
    toleranceMeters: EXACT_METERS,
  });
  expectAccepted(sent);
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

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
    await put(PLACES[0].at);
    await room.expectCount(1);
    await shape(room, cross, "way");
    await shape(room, cross, "area");
    await addValue(room);
    await room.onward();
    await put(PLACES[1].at);
    await room.onward();
    await put(PLACES[2].at);
    await room.expectCount(5);
    const key = await room.finish();
    await expectSameMarks(page, key, {
      marks: marksOf(true),
      certainty: null,
      input: "list",
      toleranceMeters: EXACT_METERS,
    });
    expectAccepted(sent);
  });

  test("the whole way with the list of places alone, on a device that draws no maps", async ({ page }) => {
    test.setTimeout(300_000);
    const room = new RoomPage(page, "de", (button) => button.tap());
    const sent = watchSending(page);
    await page.addInitScript(() => {
      const drawing = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith("webgl") ? null : Reflect.apply(drawing, this, [kind, ...rest]);
      } as typeof drawing;
    });
    await room.open(demoAccess().workshop.code);
    await room.walkTo("draw");
    await expect(page.locator(".draw-notice")).toBeVisible();
    await expectAccessible(page);
    for (const [index, { name }] of PLACES.entries()) {
      await room.press(room.count);
      await room.press(room.choice("find"));
      await page.locator(".field input").fill(name.slice(0, 6));
      await room.press(page.locator(`[data-place="${name}"]`).first());
      if (index === 0) {
        await expectAccessible(page);
        await room.press(page.locator(".choice-value"));
      }
      await closeList(room);
      await room.expectCount(index + 1);
      await room.onward();
    }
    const key = await room.finish();
    await expectSameMarks(page, key, {
      marks: marksOf(false),
      certainty: "about",
      input: "list",
      toleranceMeters: ABOUT_METERS,
    });
    expectAccepted(sent);
  });
});

/** A way or an area, point by point; one point is put wrongly and taken back. */
async function shape(room: RoomPage, cross: Cross, kind: "way" | "area"): Promise<void> {
  const { page } = room;
  const points = kind === "way" ? WAY : AREA;
  const finish = page.locator("[data-finish]");
  await startCross(room);
  await room.press(page.locator(`[data-kind="${kind}"]`));
  await expect(finish).toBeDisabled();
  for (const [index, point] of points.entries()) {
    await cross.over(point);
    await room.press(page.locator("[data-here]"));
    if (index !== 1) continue;
    await room.press(page.locator("[data-here]"));
    await room.press(page.locator("[data-corner-back]"));
  }
  await expectAccessible(page);
  await room.press(finish);
  await expect(page.locator(".crosshair")).toHaveCount(0);
}

async function startCross(room: RoomPage): Promise<void> {
  await room.press(room.count);
  await room.press(room.page.locator("[data-choice='add']"));
  await expect(room.page.locator(".crosshair")).toBeVisible();
}

/** The first place is also one where the person feels well. */
async function addValue(room: RoomPage): Promise<void> {
  const { page } = room;
  await room.press(room.count);
  await expectAccessible(page);
  await room.press(page.locator("dialog .place").first());
  await expectAccessible(page);
  await room.press(page.locator("dialog .choice-value"));
  await closeList(room);
}

async function closeList(room: RoomPage): Promise<void> {
  await room.press(room.page.locator(".dialog-actions .button"));
  await expect(room.page.locator("dialog")).toHaveCount(0);
}

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

function expectAccepted(answers: readonly number[]): void {
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((status) => status !== 200 && status !== 201)).toEqual([]);
}
