import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { RoomPage } from "./support/room";

test("who asks leads to what everybody may expect of accessibility, and back to where one was", async ({
  page,
}) => {
  const room = new RoomPage(page, "ar");
  await room.open(demoAccess().workshop.code);
  await room.walkTo("who");
  await page.locator('a[href="/ar/accessibility?from=room"]').click();
  await page.waitForURL("**/accessibility?from=room");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.locator('a.button[href="/draw"]').click();
  await expect(page.locator(".room")).toHaveAttribute("data-screen", "who");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});
