import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { circle, handOn, line } from "./support/hand";
import { CAMERA_SAYS, PAPER_COLOUR, photographOfPaper } from "./support/photo";
import { liveMarks, offlineReady, RoomPage, storedDrawing } from "./support/room";
import { signIn } from "./support/sign-in";

const STUDY = "ankommen-im-norden-blatt";

test("a drawing on paper is photographed without a network, traced, located, and seen by whom it may be", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000);
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().sheetWorkshop.code);
  await offlineReady(page);
  await room.walkToMap();
  const photograph = await photographOfPaper(page);
  expect(photograph.includes(CAMERA_SAYS)).toBe(true);

  await context.setOffline(true);
  await room.choice("paper").click();
  await expectAccessible(page);
  const give = (buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name: "1.jpg", mimeType: "image/jpeg", buffer });
  await give(Buffer.from("This is no picture."));
  await expect(page.locator("dialog .screen-problem")).toBeVisible();
  await give(photograph);
  await expect(page.locator(".paper-taken")).toBeVisible();
  await expectAccessible(page);
  await room.choice("use-photo").click();
  await expect.poll(() => inTheMiddle(page)).toBe("photograph");
  await expectAccessible(page);
  await page.reload();
  await room.mapIsThere();
  await expect.poll(() => inTheMiddle(page)).toBe("photograph");

  await hand.stroke(circle([540, 380], 70));
  await room.closeCards();
  await hand.stroke(line([300, 700], [600, 760]));
  await room.closeCards();
  await hand.tap([300, 900]);
  await room.expectCount(3);
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));

  // The photograph still shows what is taken back: said once, and here it may stay.
  await room.cards.locator(".cards-row .choice").last().click();
  await expect(room.choice("keep-photo")).toBeVisible();
  await expectAccessible(page);
  await room.choice("keep-photo").click();
  await room.expectCount(2);

  await room.walkTo("locate");
  await page.locator('[data-answer="about"]').tap();
  await page.locator("[data-next]").tap();
  await expect(page.locator(".locate-answers")).toHaveCount(0);
  const key = await room.finish();
  await expect.poll(async () => (await storedDrawing(page, key))?.finishedAt ?? null).not.toBeNull();
  const stored = await storedDrawing(page, key);
  if (!stored) throw new Error("nothing has arrived");
  expect(stored).toMatchObject({ mode: "paper", sheet: { width: 1_500, height: 2_000, picture: true } });
  const marks = liveMarks(stored);
  expect(marks.map(({ input, sketch, location }) => [input, sketch?.space, location?.certainty])).toEqual([
    ["paper", "sheet", "about"],
    ["paper", "sheet", undefined],
  ]);

  const picture = `/api/drawings/${stored.id}/picture`;
  const own = () => page.request.get(picture, { headers: { "x-drawing-secret": key } });
  await expect.poll(async () => (await own()).status(), { timeout: 30_000 }).toBe(200);
  const bytes = await (await own()).body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  for (const trace of [CAMERA_SAYS, "Exif", "GPS"]) expect(bytes.includes(trace)).toBe(false);

  // On the last screen and in the picture to take home no photograph shows what was left out.
  await room.walkTo("farewell");
  await expect.poll(() => inTheMiddle(page)).toBe("empty sheet");
  await room.choice("next-person").click();
  await room.choice("sure").click();
  await expect(page.locator('.room[data-screen="rest"]')).toBeVisible();

  await signIn(page, "researcher", `/de/desk/${STUDY}`);
  const outward = await exportedId(page, marks);
  const seen = async () => (await page.request.get(`/api/drawings/${outward}/picture`)).status();
  expect(await seen()).toBe(404);
  const layers = [...stored.consent.layers, "drawing"];
  // Behind everything that the tablet has said on the last screens.
  const agreed = { ...stored, revision: stored.revision + 100, consent: { ...stored.consent, layers } };
  const answer = await request.put(`/api/drawings/${stored.id}`, {
    headers: { "x-drawing-secret": key },
    data: agreed,
  });
  expect(answer.status()).toBe(200);
  expect(await seen()).toBe(200);

  await page.goto(`/r#${key}`);
  await room.choice("map").click();
  await expect.poll(() => inTheMiddle(page), { timeout: 30_000 }).toBe("photograph");
});

/** What lies in the middle of the sheet on screen. */
async function inTheMiddle(page: Page): Promise<string> {
  const canvas = page.locator(".map-host-surface canvas").first();
  const colour = await canvas.evaluate((element: HTMLCanvasElement) => {
    const pixels = element.getContext("2d")?.getImageData(element.width >> 1, element.height >> 1, 1, 1);
    return [...(pixels?.data ?? [])].slice(0, 3);
  });
  if (colour.every((value, index) => Math.abs(value - (PAPER_COLOUR[index] ?? 0)) < 12)) return "photograph";
  return colour.every((value) => value === 255) ? "empty sheet" : colour.join(" ");
}

/** The id under which researchers know the drawing with these marks. */
async function exportedId(page: Page, marks: readonly LiveMark[]): Promise<string> {
  const text = await (await page.request.get(`/api/studies/${STUDY}/export/drawings.ndjson`)).text();
  const sketches = marks.map(({ sketch }) => sketch);
  for (const line of text.trim().split("\n")) {
    const drawing = JSON.parse(line) as DrawingDocument;
    const theirs = (drawing.marks as LiveMark[]).flatMap(({ sketch }) => (sketch ? [sketch] : []));
    if (isDeepStrictEqual(theirs, sketches)) return drawing.id;
  }
  throw new Error("no drawing of the export has these sketches");
}
