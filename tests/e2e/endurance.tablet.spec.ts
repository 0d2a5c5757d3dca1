import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { graphicsBack, graphicsOf, watchGraphics } from "./support/graphics";
import { RoomPage } from "./support/room";

for (const lostMs of [0, 1_000])
  test(`the map comes although its graphics went away before it was there, for ${lostMs} ms (O13)`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    await watchGraphics(page, lostMs);
    const room = new RoomPage(page, "de");
    await room.open(demoAccess().workshop.code);
    await room.walkTo("practice");
    const back = await graphicsBack(page); // noted, not limited: a busy machine is slow, not wrong
    test.info().annotations.push({ type: "map there", description: `${back} ms` });
    expect(await graphicsOf(page)).toEqual({ asked: 1, live: 1 });
    expect(errors).toEqual([]);
  });

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}
