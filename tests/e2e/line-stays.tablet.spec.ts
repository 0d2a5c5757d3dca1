import type { Request } from "@playwright/test";
import { expect, test } from "@playwright/test";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { handOn, line } from "./support/hand";
import { liveMarks, RoomPage } from "./support/room";

test("a line is drawn where the finger went, whatever comes above the map meanwhile", async ({ page }) => {
  const room = new RoomPage(page, "de");
  await room.open(demoAccess().workshop.code);
  await room.walkToMap();
  const marksIn = (request: Request) => liveMarks(JSON.parse(request.postData() ?? "") as DrawingDocument);
  // The document may have been sent before anything was drawn.
  const sent = page.waitForRequest(
    (request) =>
      request.method() === "PUT" &&
      /\/api\/drawings\/[^/]+$/.test(request.url()) &&
      marksIn(request).length > 0,
  );
  const banner = () =>
    page.evaluate(() => {
      const notice = document.createElement("div");
      notice.style.cssText = "flex: none; block-size: 140px";
      document.querySelector(".room")?.prepend(notice);
    });
  await (await handOn(page)).stroke(line([300, 620], [700, 620], 40), banner);

  const [mark] = marksIn(await sent);
  expect(mark?.location?.geometry.type).toBe("LineString");
  const [[west, south] = [0, 0], [east, north] = [0, 0]] = boundsOf(mark?.location?.geometry);
  expect(north - south).toBeLessThan(0.02 * (east - west));
});

/** South-western and north-eastern corner of a line. */
function boundsOf(geometry: unknown): [number, number][] {
  const { coordinates } = geometry as { coordinates: [number, number][] };
  const [lngs, lats] = [coordinates.map(([lng]) => lng), coordinates.map(([, lat]) => lat)];
  return [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ];
}
