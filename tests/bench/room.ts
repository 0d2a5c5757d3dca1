import type { Browser } from "@playwright/test";
import { chromium } from "@playwright/test";
import type { Section } from "./figures";
import { prepareDatabase } from "./prepared-database";
import { measureDrawing } from "./room-drawing";
import { measureInterruptions } from "./room-interruptions";
import { measurePaints } from "./room-paints";
import { measureSizes } from "./room-sizes";
import { startServer } from "../support/server";
import { FLAGS } from "./tablet-browser";

const MEASURES: readonly ((browser: Browser, url: string) => Promise<Section>)[] = [
  measureSizes,
  measurePaints,
  measureDrawing,
  measureInterruptions,
];

/** Size of the drawing room, when it paints, and what drawing costs on a slow tablet. */
export async function measureRoom(root: string): Promise<Section[]> {
  const prepared = await prepareDatabase("pglite");
  try {
    const server = await startServer(root, prepared.at);
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: FLAGS,
    });
    try {
      const url = `${server.baseUrl}/de/draw/${prepared.access.workshop.code}`;
      const sections: Section[] = [];
      for (const measure of MEASURES) sections.push(await measure(browser, url));
      return sections;
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await prepared.remove();
  }
}
