import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { RoomPage } from "../e2e/support/room";
import { shown, type Section } from "./figures";
import { inTablet } from "./tablet-browser";

/** JavaScript that the room fetches, up to the first screen and up to the map. */
export async function measureSizes(browser: Browser, url: string): Promise<Section> {
  const files = new Map<string, { kilobytes: number; beforeMap: boolean }>();
  await inTablet(browser, async (page, _cdp, context) => {
    const pending: Promise<void>[] = [];
    let beforeMap = true;
    // The map's worker is fetched by the worker itself: listen on the context.
    context.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!/\.m?js$/.test(pathname) || files.has(pathname)) return;
      files.set(pathname, { kilobytes: Number.NaN, beforeMap });
      const early = beforeMap;
      pending.push(
        response.body().then(
          (body) =>
            void files.set(pathname, {
              kilobytes: gzipSync(body, { level: 9 }).length / 1024,
              beforeMap: early,
            }),
          // A script's body may be gone when its page moves on; then it is fetched again below.
          async () =>
            void files.set(pathname, {
              kilobytes: await sizeOf(new URL(pathname, url).href),
              beforeMap: early,
            }),
        ),
      );
    });
    await page.goto(url);
    await page.locator('[data-screen="language"]').waitFor();
    beforeMap = false;
    await new RoomPage(page, "de").walkToMap();
    await page.waitForLoadState("networkidle");
    await Promise.all(pending);
  });
  const worker = "/vendor/maplibre/maplibre-gl-worker.mjs";
  if (!files.has(worker))
    files.set(worker, { kilobytes: await sizeOf(new URL(worker, url).href), beforeMap: false });
  const all = [...files.values()];
  const sum = (of: typeof all) => of.reduce((total, file) => total + file.kilobytes, 0);
  return {
    title: "JavaScript of the drawing room",
    text: "Everything the browser fetches from the join link to the map with the first question, one language, gzip -9, the map's worker included. At most 650 kB.",
    columns: ["what", "kB gzip", "files"],
    rows: [
      [
        "up to the first screen",
        shown(sum(all.filter((file) => file.beforeMap))),
        shown(all.filter((file) => file.beforeMap).length),
      ],
      ["with map and worker", shown(sum(all)), shown(all.length)],
    ],
  };
}

async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url);
  return response.ok
    ? gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length / 1024
    : Number.NaN;
}
