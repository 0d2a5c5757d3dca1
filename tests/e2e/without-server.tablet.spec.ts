import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { QUIET } from "@/lib/client/map/palette";
import { LOCALES } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { openDoor } from "../support/door";
import type { Door } from "../support/door";
import { basemapArrives, middleOfMap, offerBasemap } from "./support/base-map";
import { offlineReady, RoomPage } from "./support/room";

let door: Door;
test.beforeEach(async ({ baseURL }) => {
  door = await openDoor(baseURL ?? "");
});
test.afterEach(() => door.shut());

test("with the server away the room opens in a language this tablet never spoke", async ({ page }) => {
  const { code } = demoAccess().workshop;
  await page.goto(`${door.url}/de/draw/${code}`);
  await expect(page.locator(".language-choice").first()).toBeVisible();
  await offlineReady(page);
  expect(await cachedPaths(page)).not.toContainEqual(expect.stringMatching(/\/api\/|\/desk|\/sign-in/));
  await door.shut();

  for (const locale of ["ti", "fa"] as const) {
    await page.goto(`${door.url}/${locale}/draw/${code}`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("html")).toHaveAttribute("dir", LOCALES[locale].direction);
    await expect(page.locator(".language-choice").first()).toBeVisible();
    const font = locale === "ti" ? ["Noto Sans Ethiopic", "ቋንቋ"] : ["Noto Sans Arabic", "زبان"];
    expect(
      await page.evaluate(
        async ([family = "", letters = ""]) =>
          (await document.fonts.load(`24px "${family}"`, letters)).length,
        font,
      ),
    ).toBeGreaterThan(0);
  }
  // From the home screen, and the page of one's own drawing.
  await page.goto(`${door.url}/draw`);
  await expect(page).toHaveURL(new RegExp(`/draw/${code}$`));
  await expect(page.locator(".language-choice").first()).toBeVisible();
  await page.goto(`${door.url}/r`);
  await expect(page.locator("h1")).toBeVisible();
  await door.open();
});

test("with the server away the map is drawn from the tablet", async ({ page }) => {
  await offerBasemap(page);
  const { code } = demoAccess().workshop;
  await page.goto(`${door.url}/de/draw/${code}`);
  await offlineReady(page);
  await page.locator('[href="#check"]').click();
  await basemapArrives(page);
  await page.locator(".tablet-check .button").first().click();
  await door.shut();
  const room = new RoomPage(page, "de");
  await room.walkToMap();
  await expect.poll(() => middleOfMap(page)).toBe(QUIET.water);
});

test("a new version waits while someone draws, and takes over between two people", async ({ page }) => {
  const { code } = demoAccess().workshop;
  await page.goto(`${door.url}/de/draw/${code}`);
  await offlineReady(page);
  await page.reload();
  await page.locator('.language-choice[lang="de"]').click();
  await expect(page.locator(".room")).not.toHaveAttribute("data-screen", "language");
  const [old] = await copies(page);
  await page.evaluate(() => ((window as { sameDocument?: boolean }).sameDocument = true));

  door.change("/sw.js", (text) => text.replaceAll(old ?? "", `${old ?? ""}-newer`));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration("/");
    await registration?.update();
    while (!registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  expect(await page.evaluate(() => (window as { sameDocument?: boolean }).sameDocument)).toBe(true);
  await page.reload();
  await expect(page.locator(".room")).not.toHaveAttribute("data-screen", "language");
  expect(await copies(page)).toContain(old);

  await forgetSessions(page);
  await page.reload();
  // The page loads anew by itself: a look in between may hit nothing.
  await expect.poll(() => copies(page).catch(() => []), { timeout: 45_000 }).toEqual([`${old ?? ""}-newer`]);
  await expect(page.locator(".language-choice").first()).toBeVisible();
});

/** Names of the copies of the room, without their prefix. */
const copies = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await caches.keys())
      .filter((name) => name.startsWith("room-"))
      .map((name) => name.slice("room-".length)),
  );

async function cachedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caching)).flat().map(({ url }) => new URL(url).pathname);
  });
}

/** As if the person had left: nobody is in the middle of anything. */
const forgetSessions = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("ortssinn");
        opening.onerror = () => reject(new Error("no store"));
        opening.onsuccess = () => {
          const clearing = opening.result.transaction("sessions", "readwrite");
          clearing.objectStore("sessions").clear();
          clearing.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
