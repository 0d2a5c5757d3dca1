import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import path from "node:path";
import { chromium, expect, test } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { demoAccess } from "../support/demo-access";
import { openDoor } from "../support/door";
import { handOn } from "./support/hand";
import type { Hand } from "./support/hand";
import { liveMarks, offlineReady, RoomPage } from "./support/room";

/** People in a row at one tablet; the day is long, so it is part of `npm run soak`. */
const PEOPLE = Number(process.env["OFFLINE_DAY_PEOPLE"] ?? 2);
const PLACES = Number(process.env["OFFLINE_DAY_PLACES"] ?? 5);
const HOURS = 24;
/** Drawing the base map by software would take most of the day's time; without it people draw all the same. */
const WITHOUT_GRAPHICS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-gpu",
  "--disable-3d-apis",
];
/** What waits is sent within this time after the network is back, over a weak line of 1 Mbit/s. */
const DRAINED_MS = 60_000;
const WEAK_LINE = { offline: false, downloadThroughput: 125_000, uploadThroughput: 125_000, latency: 50 };

interface Drawn {
  key: string;
  places: number;
  edited: number;
}

/** One tablet whose browser can be closed, killed and started again; its clock goes on by hours. */
class Tablet {
  #context: BrowserContext | null = null;
  #aheadMs = 0;
  page!: Page;
  room!: RoomPage;
  hand!: Hand;

  constructor(
    private readonly url: string,
    private readonly profile: string,
  ) {}

  async start(): Promise<void> {
    const { launchOptions, viewport, hasTouch, locale } = test.info().project.use;
    this.#context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      args: WITHOUT_GRAPHICS,
      viewport: viewport ?? null,
      hasTouch: hasTouch ?? true,
      locale: locale ?? "de-DE",
      baseURL: this.url,
    });
    this.page = await this.#context.newPage();
    await this.page.clock.setSystemTime(Date.now() + this.#aheadMs);
    this.room = new RoomPage(this.page, "de");
    this.hand = await handOn(this.page);
    await this.page.goto(`/de/draw/${demoAccess().workshop.code}`);
  }
  async later(hours: number): Promise<void> {
    this.#aheadMs += hours * 60 * 60_000;
    await this.page.clock.setSystemTime(Date.now() + this.#aheadMs);
  }
  async onWeakLine(): Promise<void> {
    const cdp = await this.page.context().newCDPSession(this.page);
    await cdp.send("Network.emulateNetworkConditions", WEAK_LINE);
  }
  async close(): Promise<void> {
    await this.#context?.close();
  }
  /** No goodbye: the process is gone in the middle of what it did. */
  async kill(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#context?.once("close", () => resolve()));
    process.kill(Number(readlinkSync(path.join(this.profile, "SingletonLock")).split("-").at(-1)), "SIGKILL");
    await gone;
  }
}

test("a day without a network: drawn, changed, closed, killed, and all of it arrives once", async ({
  baseURL,
}) => {
  test.setTimeout(120_000 + PEOPLE * PLACES * 10_000); // a busy machine is slow, not wrong
  const door = await openDoor(baseURL ?? "");
  const tablet = new Tablet(door.url, test.info().outputPath("profile"));
  await tablet.start();
  await expect(tablet.room.language).toBeVisible();
  await offlineReady(tablet.page);
  await door.shut();

  const drawn: Drawn[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    await tablet.later(HOURS / PEOPLE);
    drawn.push(await drawOne(tablet, person));
  }
  const hashes = await waitingHashes(tablet.page);
  expect(hashes.size).toBe(PEOPLE);

  await tablet.onWeakLine();
  await door.open();
  const back = Date.now();
  await tablet.page.evaluate(() => window.dispatchEvent(new Event("online")));
  for (const { key, places, edited } of drawn) {
    await expect.poll(() => fetchDrawing(tablet.page, key), { timeout: DRAINED_MS }).not.toBeNull();
    const stored = await fetchDrawing(tablet.page, key);
    expect(stored?.hash).toBe(hashes.get(stored?.document.id ?? ""));
    const live = liveMarks(stored?.document ?? null);
    expect([live.length, live.filter(({ attitudes }) => attitudes.includes("value")).length]).toEqual([
      places,
      edited,
    ]);
    hashes.delete(stored?.document.id ?? "");
  }
  expect(hashes.size).toBe(0);
  const drainedMs = Date.now() - back;
  const places = drawn.reduce((sum, one) => sum + one.places, 0);
  test.info().annotations.push({
    type: "arrived",
    description: `${places} places of ${PEOPLE} people ${drainedMs} ms after the network was back`,
  });
  expect(drainedMs).toBeLessThan(DRAINED_MS);
  await tablet.close();
  await door.shut();
});

/** One person: places, one of them changed and one removed, the browser closed or killed in between. */
async function drawOne(tablet: Tablet, person: number): Promise<Drawn> {
  await tablet.room.walkToMap();
  for (let place = 0; place < PLACES; place++) {
    await putPlace(tablet, place);
    if (place === 0) await tablet.page.locator(".cards .choice-value").click();
    if (place === Math.floor(PLACES / 2)) {
      await tablet.room.saved("here");
      await (person % 2 === 0 ? tablet.kill() : tablet.close());
      await tablet.start();
      await tablet.room.mapIsThere();
      await tablet.room.expectCount(place + 1);
    }
  }
  await tablet.page.locator(".cards-row > .choice").last().click();
  await tablet.room.expectCount(PLACES - 1);
  await tablet.room.saved("here");
  await tablet.page.reload();
  await tablet.room.mapIsThere();
  await tablet.room.expectCount(PLACES - 1);
  const key = await tablet.room.finish();
  await tablet.room.handOn();
  await tablet.room.choice("begin").click();
  await expect(tablet.room.language).toBeVisible();
  return { key, places: PLACES - 1, edited: 1 };
}

/**
 * Along the right edge, below what is said of the missing map, where the cards of no place lie over another. Cards that rise in the very moment of the tap
 * make it only close them: then it is tapped again.
 */
async function putPlace({ room, hand }: Tablet, place: number): Promise<void> {
  await expect(async () => {
    if (await room.cards.isVisible()) await room.closeCards();
    await hand.tap([740, 300 + 70 * place]);
    await expect(room.count).toContainText(String(place + 1), { timeout: 5_000 });
  }).toPass();
}

/** Id → SHA-256 of the drawings that wait, as the sealed parcels on the tablet say. */
async function waitingHashes(page: Page): Promise<Map<string, string>> {
  const parcels = await page.evaluate(
    () =>
      new Promise<[string, string][]>((resolve, reject) => {
        const opening = indexedDB.open("ortssinn");
        opening.onerror = () => reject(new Error("no store"));
        opening.onsuccess = () => {
          const outbox = opening.result.transaction("outbox").objectStore("outbox");
          const ids = outbox.getAllKeys();
          const reading = outbox.getAll();
          reading.onerror = () => reject(new Error("no outbox"));
          reading.onsuccess = () => {
            const kept = reading.result as { content: { type: string; hash?: string } }[];
            resolve(kept.map(({ content }, at) => [String(ids.result[at]), content.hash ?? content.type]));
            opening.result.close();
          };
        };
      }),
  );
  return new Map(parcels);
}

/** The drawing of a key as the server has it, with the hash of its bytes; null while it has not arrived. */
async function fetchDrawing(
  page: Page,
  key: string,
): Promise<{ document: DrawingDocument; hash: string } | null> {
  const found = await page.request.post("/api/receipts", { data: { receipt: key } });
  if (found.status() !== 200) return null;
  const { drawings } = (await found.json()) as { drawings: string[] };
  expect(drawings).toHaveLength(1);
  const answer = await page.request.get(`/api/drawings/${drawings[0]}`, {
    headers: { "x-drawing-secret": key },
  });
  const bytes = await answer.body();
  return {
    document: JSON.parse(bytes.toString("utf8")) as DrawingDocument,
    hash: createHash("sha256").update(bytes).digest("hex"),
  };
}
