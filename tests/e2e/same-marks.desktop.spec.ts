import { expect, test } from "@playwright/test";
import type { Position } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { Cross } from "./support/cross";
import type { Step } from "./support/cross";
import { Keyboard } from "./support/keyboard";
import { RoomPage } from "./support/room";
import { closeList, drawSameMarks, EXACT_METERS, expectAccepted } from "./support/by-cross";
import { expectSameMarks, marksOf, PLACES, watchSending } from "./support/same-marks";

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
  const key = await drawSameMarks(room, cross, put);
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
