import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { circle, handOn, line } from "./support/hand";
import type { Hand, Spot } from "./support/hand";
import { liveMarks, RoomPage, storedDrawing } from "./support/room";
import { signIn } from "./support/sign-in";

const STUDY = "ankommen-im-norden-blatt";

test("ten marks on a free sheet: drawn, located, finished, exported; the sketch is never touched", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const sent = watchSent(page);
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().sheetWorkshop.code);
  await room.walkTo("draw");
  await room.mapIsThere();
  await expectAccessible(page);
  await drawTenMarks(room, hand);
  await room.saved("arrived");
  const before = sent.at(-1);
  if (!before) throw new Error("nothing was sent");
  expect(before).toMatchObject({ mode: "sheet", sheet: { width: 1_400, height: 2_000, picture: false } });
  expect(live(before).every((mark) => mark.location === null && mark.sketch?.space === "sheet")).toBe(true);
  expect(live(before).flatMap((mark) => mark.sketch?.colours ?? [])).toContain("green");

  const squeezed = await watchSqueezed(page);
  await room.walkTo("locate");
  await expectAccessible(page);
  expect(await squeezed()).toEqual([]);
  await locateAll(page, hand);
  await expectAccessible(page);
  const key = await room.finish();
  await expect.poll(async () => (await storedDrawing(page, key))?.finishedAt ?? null).not.toBeNull();
  const after = liveMarks(await storedDrawing(page, key));

  expect(JSON.stringify(after.map(sketchOf))).toBe(JSON.stringify(live(before).map(sketchOf)));
  const located = after.map(({ location }) => [location?.geometry.type ?? null, location?.certainty ?? null]);
  expect(located).toEqual([
    ["Point", "exact"],
    ["Point", "exact"],
    ["Point", "exact"],
    ["Point", "about"],
    ["Point", "about"],
    ["Polygon", "area"],
    ["LineString", "about"],
    ["LineString", "about"],
    [null, null],
    [null, null],
  ]);
  await expectExported(page, after);
});

/** Sizes in which the browser shows the sheet as it was painted for another one, squeezed or stretched. */
async function watchSqueezed(page: Page): Promise<() => Promise<string[]>> {
  const squeezed = await page.evaluateHandle(() => {
    const found: string[] = [];
    const surface = document.querySelector(".map-host-surface") as HTMLElement;
    // It looks after the surface itself has, which began earlier, and before the frame is shown.
    new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = surface;
      if (width === 0 || height === 0) return;
      for (const canvas of surface.querySelectorAll("canvas"))
        if (Math.abs(canvas.width / width - canvas.height / height) > 0.01)
          found.push(`${canvas.width} × ${canvas.height} in ${width} × ${height}`);
    }).observe(surface);
    return found;
  });
  return () => squeezed.jsonValue();
}

/** Documents that left the tablet. */
function watchSent(page: Page): DrawingDocument[] {
  const sent: DrawingDocument[] = [];
  page.on("request", (request) => {
    if (request.method() !== "PUT" || !/\/api\/drawings\/[^/]+$/.test(request.url())) return;
    sent.push(JSON.parse(request.postData() ?? "") as DrawingDocument);
  });
  return sent;
}

/** Places, areas and ways far enough from each other to be marks of their own, the last ones in another colour. */
async function drawTenMarks(room: RoomPage, hand: Hand): Promise<void> {
  const gestures: (() => Promise<void>)[] = [
    () => hand.tap([260, 330]),
    () => hand.tap([430, 330]),
    () => hand.stroke(circle([610, 340], 60)),
    () => hand.stroke(line([200, 480], [340, 500])),
    () => hand.stroke(circle([540, 530], 55)),
    () => hand.tap([260, 640]),
    () => hand.stroke(line([400, 680], [520, 720])),
    () => hand.stroke(line([560, 800], [700, 680])),
    () => hand.stroke(circle([300, 820], 60)),
    () => hand.tap([460, 900]),
  ];
  for (const [index, gesture] of gestures.entries()) {
    if (index === 7) await room.page.locator(".pen").nth(2).tap();
    await gesture();
    await room.expectCount(index + 1);
    await room.closeCards();
  }
}

async function locateAll(page: Page, hand: Hand): Promise<void> {
  const map = await page.locator(".locate-map").boundingBox();
  if (!map) throw new Error("no map");
  const middle: Spot = [map.x + map.width / 2, map.y + map.height / 2];
  const answer = (name: string) => page.locator(`[data-answer="${name}"]`).tap();
  const moveOn = () => hand.stroke(line(middle, [middle[0] - 40, middle[1] + 30]));
  for (const certainty of ["exact", "exact", "exact", "about", "about"]) {
    await moveOn();
    await answer(certainty);
  }
  for (const shape of [circle(middle, 70), line(middle, [middle[0] + 60, middle[1] - 80])]) {
    await answer("area");
    await hand.stroke(shape);
  }
  await answer("area");
  await hand.stroke(line(middle, [middle[0] + 150, middle[1] + 20]));
  await answer("nowhere");
  await page.locator("[data-next]").tap();
  await expect(page.locator(".locate-answers")).toHaveCount(0);
}

/** What a researcher gets: sketch and location under one id, marks without a place too. */
async function expectExported(page: Page, marks: readonly LiveMark[]): Promise<void> {
  await signIn(page, "researcher", `/de/desk/${STUDY}`);
  const get = async (file: string) => (await page.request.get(`/api/studies/${STUDY}/export/${file}`)).text();
  const lines = (await get("drawings.ndjson"))
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text) as DrawingDocument);
  const sketches = marks.map(sketchOf);
  const drawing = lines.find((one) => isDeepStrictEqual(live(one).map(sketchOf), sketches));
  if (!drawing) throw new Error("no drawing of the export has these sketches");
  const { features } = JSON.parse(await get("marks.geojson")) as {
    features: { properties: { id: string }; geometry: { type: string } | null }[];
  };
  const shapes = new Map(features.map(({ properties, geometry }) => [properties.id, geometry?.type ?? null]));
  expect(live(drawing).map(({ id }) => shapes.get(id))).toEqual(
    marks.map(({ location }) => location?.geometry.type ?? null),
  );
}

/** Nothing is removed here; an exported mark does not say so. */
const live = ({ marks }: DrawingDocument) => marks as LiveMark[];
const sketchOf = ({ sketch }: LiveMark) => sketch;
