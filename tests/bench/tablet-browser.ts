import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

export const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];
const TABLET = {
  viewport: { width: 820, height: 1180 },
  hasTouch: true,
  locale: "de-DE",
  deviceScaleFactor: 1,
};
export const SLOWED = 4;
/** A weak mobile line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms away (Lighthouse's slow 4G). */
const WEAK_LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

/** A fresh tablet with an empty cache; without its service worker unless asked for. */
export async function inTablet<T>(
  browser: Browser,
  use: (page: Page, cdp: CDPSession, context: BrowserContext) => Promise<T>,
  { serviceWorkers = "block" }: { serviceWorkers?: "allow" | "block" } = {},
): Promise<T> {
  const context = await browser.newContext({ ...TABLET, serviceWorkers });
  try {
    await context.addInitScript("globalThis.__name ??= (named) => named;"); // esbuild wraps named functions in it
    const page = await context.newPage();
    return await use(page, await context.newCDPSession(page), context);
  } finally {
    await context.close();
  }
}

/** As if the page ran on an old tablet behind a weak line. */
export async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", WEAK_LINE);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
}
