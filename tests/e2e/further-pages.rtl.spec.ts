import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { handOn, line } from "./support/hand";
import { RoomPage } from "./support/room";

test("who asks leads to accessibility and to what is kept of whom, and back to where one was", async ({
  page,
}) => {
  const { study, workshop } = demoAccess();
  const room = new RoomPage(page, "ar");
  await room.open(workshop.code);
  await room.walkTo("who");
  for (const [link, there] of [
    ["accessibility", "/ar/accessibility?from=room"],
    ["notice", `/ar/notice/${study}?from=room`],
  ] as const) {
    await page.locator(`a[href^="/ar/${link}"]`).click();
    await page.waitForURL(`**${there}`);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expectAccessible(page);
    await page.locator('a.button[href="/draw"]').click();
    await expect(page.locator(".room")).toHaveAttribute("data-screen", "who");
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  }
  await expectAccessible(page);
});

test("what was drawn is still there after the pages beside the room", async ({ page }) => {
  const { study, workshop } = demoAccess();
  const room = new RoomPage(page, "ar");
  await room.open(workshop.code);
  await room.walkToMap();
  await (await handOn(page)).stroke(line([300, 600], [600, 640]));
  await room.expectCount(1); // and left at once, before anything says that it is saved
  for (const there of ["/ar/accessibility?from=room", `/ar/notice/${study}?from=room`]) {
    await page.goto(there);
    await page.locator('a.button[href="/draw"]').click();
    await room.mapIsThere();
    await room.expectCount(1);
  }
});
