import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, expect, test } from "@playwright/test";
import { LOCALE_IDS } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { openDoor } from "../support/door";
import { ELSEWHERE, startLaptop } from "../support/laptop";
import { handOn, line } from "./support/hand";
import { offlineReady, RoomPage } from "./support/room";

const PORT = 20_000 + (process.pid % 20_000);

function troubleWords(locale: string): { insecure: { title: string; text: string } } {
  const room = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/room.json`, "utf8")) as {
    trouble: ReturnType<typeof troubleWords>;
  };
  return room.trouble;
}

test("a workshop on one laptop: tablets draw over its own certificate", async ({ baseURL: _ }, {
  project,
}) => {
  test.setTimeout(120_000);
  const laptop = await startLaptop(
    path.join(path.dirname(process.env["ORTSSINN_ACCESS"] ?? ""), "laptop"),
    PORT,
  );
  const { launchOptions, viewport, hasTouch } = project.use;
  const tablet = await chromium.launchPersistentContext(test.info().outputPath("tablet"), {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), `--ignore-certificate-errors-spki-list=${laptop.trust}`],
    ...(viewport === undefined ? {} : { viewport }),
    ...(hasTouch === undefined ? {} : { hasTouch }),
    baseURL: laptop.url,
  });
  try {
    const page = await tablet.newPage();
    const room = new RoomPage(page, "de");
    await room.open(demoAccess().workshop.code);
    await offlineReady(page);
    await room.walkToMap();
    await (await handOn(page)).stroke(line([300, 600], [600, 640]));
    await room.expectCount(1);
    await room.saved("arrived");
  } finally {
    await tablet.close();
    await laptop.stop();
  }
});

test("over plain http from another machine the room says in words why it does not open", async ({
  page,
  baseURL,
}) => {
  const door = await openDoor(baseURL ?? "");
  const url = door.url.replace("localhost", ELSEWHERE);
  try {
    for (const locale of LOCALE_IDS) {
      const { insecure } = troubleWords(locale);
      await page.goto(`${url}/${locale}/draw/${demoAccess().workshop.code}`);
      await expect(page.locator("h1")).toHaveText(insecure.title);
      await expect(page.getByText(insecure.text)).toBeVisible();
    }
  } finally {
    await door.shut();
  }
});
