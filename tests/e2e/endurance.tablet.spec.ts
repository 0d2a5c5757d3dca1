import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { graphicsBack, graphicsOf, loseGraphics, watchGraphics } from "./support/graphics";
import { handOn, line } from "./support/hand";
import { heapOf } from "./support/traces";
import { liveMarks, RoomPage, storedDrawing } from "./support/room";

/** `npm run soak` loses the graphics 20 times and changes the screen 200 times. */
const LOSSES = Number(process.env["GRAPHICS_LOSSES"] ?? 3);
const CHANGES = Number(process.env["SCREEN_CHANGES"] ?? 20);
const WARM_UP = 20;
const MOST_GROWTH = 1.1;

for (const lostMs of [0, 1_000])
  test(`the map comes although its graphics went away before it was there, for ${lostMs} ms (O13)`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    await watchGraphics(page, lostMs);
    const room = new RoomPage(page, "de");
    await room.open(demoAccess().workshop.code);
    await room.walkTo("practice");
    const back = await graphicsBack(page); // how fast that has to be: docs/benchmarks.md
    test.info().annotations.push({ type: "map there", description: `${back} ms` });
    expect(await graphicsOf(page)).toEqual({ asked: 1, live: 1 });
    expect(errors).toEqual([]);
  });

test("the map comes back whenever its graphics go away in the middle of a line, and the drawing stays whole (O13)", async ({
  page,
}) => {
  test.setTimeout(120_000 + LOSSES * 10_000); // a busy machine is slow, not wrong
  const { room, hand, errors } = await atTheMap(page);
  const back: number[] = [];
  for (let loss = 0; loss < LOSSES; loss++) {
    // At the edge, so that the cards of one line, which rise to its left, do not lie over the next
    const y = 240 + 38 * loss;
    await hand.stroke(line([560, y], [740, y + 20]), async () => back.push(await loseGraphics(page, 50)));
  }
  test.info().annotations.push({ type: "map back", description: `${back.join(", ")} ms` }); // their goal: docs/benchmarks.md
  expect(await graphicsOf(page)).toEqual({ asked: 1, live: 1 });
  const key = await room.finish();
  const drawnLines = async () =>
    liveMarks(await storedDrawing(page, key)).flatMap((mark) => mark.sketch?.strokes ?? []).length;
  await expect.poll(drawnLines).toBe(LOSSES);
  expect(errors).toEqual([]);
});

test(`${CHANGES} changes of the screen use one graphics context and no more memory (O14)`, async ({
  page,
}) => {
  test.setTimeout(120_000 + CHANGES * 3_000);
  const { room, hand, errors } = await atTheMap(page);
  await hand.tap([400, 400]);
  await room.closeCards();
  await changeScreens(page, room, WARM_UP);
  const before = await heldBytes(page);
  await changeScreens(page, room, CHANGES);
  const growth = (await heldBytes(page)) / before;
  test.info().annotations.push({ type: "heap", description: `${before} bytes × ${growth.toFixed(3)}` });
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(await graphicsOf(page)).toEqual({ asked: 1, live: 1 });
  await room.expectCount(1);
  expect(errors).toEqual([]);
});

/** Somebody has come to the map, on a page whose graphics and errors are watched. */
async function atTheMap(page: Page) {
  const errors = watchErrors(page);
  await watchGraphics(page);
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await room.walkToMap();
  return { room, hand, errors };
}

/** Rounds through what the room offers beside the map, each ending where it began, until there were so many changes. */
async function changeScreens(page: Page, room: RoomPage, times: number): Promise<void> {
  const dialog = page.locator("dialog[open]");
  const opens = async (button: string) => {
    await page.locator(button).first().click();
    await expect(dialog).toBeVisible();
  };
  const closes = async () => {
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  const speaks = async (language: string) => {
    await dialog.locator(`[lang="${language}"]`).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  };
  const around: (() => Promise<void>)[] = [
    () => opens(".draw-count"),
    () => opens(".place"),
    closes,
    () => opens("[data-languages]"),
    () => speaks("ar"),
    () => opens("[data-languages]"),
    () => speaks("de"),
  ];
  let made = 0;
  while (made < times) {
    for (const change of around) await change();
    made += around.length;
    for (; (await room.screen()) !== "preview"; made++) await room.onward();
    for (; await room.wayBack.isVisible(); made++) await room.back();
  }
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
  nodes: number[];
}

/** What the page holds, but for compiled code: the engine compiles as long as it finds functions worth it. */
async function heldBytes(page: Page): Promise<number> {
  const { snapshot, nodes } = JSON.parse(await heapOf(page)) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size, code] = [fields.indexOf("type"), fields.indexOf("self_size"), types[0].indexOf("code")];
  let held = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + type] !== code) held += nodes[node + size] ?? 0;
  return held;
}
