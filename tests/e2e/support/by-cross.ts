import { expect } from "@playwright/test";
import { expectAccessible } from "./axe";
import type { Cross } from "./cross";
import type { RoomPage } from "./room";
import type { Position } from "@/lib/domain/drawing/document";
import { AREA, PLACES, WAY } from "./same-marks";

/** What counts as exact; half a step of the nearest view is less. */
export const EXACT_METERS = 40;

/** The marks that every way gives, drawn with a cross from the first question to the receipt. Gives the receipt's key. */
export async function drawSameMarks(
  room: RoomPage,
  cross: Cross,
  put: (at: Position) => Promise<void>,
): Promise<string> {
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
  return room.finish();
}

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

export async function startCross(room: RoomPage): Promise<void> {
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

export async function closeList(room: RoomPage): Promise<void> {
  await room.press(room.page.locator(".dialog-actions .button"));
  await expect(room.page.locator("dialog")).toHaveCount(0);
}

export function expectAccepted(answers: readonly number[]): void {
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((status) => status !== 200 && status !== 201)).toEqual([]);
}
