import { execFileSync } from "node:child_process";
import { defineConfig } from "@playwright/test";
import { keepTemporaryFilesInMemory } from "./scripts/steps/memory-folder.mjs";
import { findChromium } from "./scripts/steps/tools.mjs";
import { ELSEWHERE } from "./tests/support/laptop";

keepTemporaryFilesInMemory();

/** One port for the whole run: this file is read again by every worker, which inherits the environment. */
function onePort(): string {
  const script = `const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })`;
  return (process.env["E2E_PORT"] ??= execFileSync(process.execPath, ["-e", script], {
    encoding: "utf8",
  }).trim());
}

const baseURL = `http://localhost:${onePort()}`;
const executablePath = await findChromium();

/** Quiet, offline, with software WebGL; `--no-sandbox` only because CI runs as root. */
const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP ${ELSEWHERE} localhost`,
  // A microphone that beeps, for whoever is allowed to listen
  "--use-fake-device-for-media-stream",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // As a person may set it; see `tests/e2e/support/looking.ts`.
  ...(process.env["VIEW"] === "large-text" ? ["--blink-settings=defaultFontSize=32"] : []),
];

/**
 * `name.spec.ts` runs in every project; `name.tablet.spec.ts`, `name.rtl.spec.ts` and `name.desktop.spec.ts` in one;
 * `name.soak.spec.ts` on a tablet in `npm run soak` alone.
 * The server under test and its demo access come from `tests/support/demo-server.ts`.
 */
const only = (project: string) => [
  /^(?!.*\.(tablet|rtl|desktop|soak)\.spec\.ts$).*\.spec\.ts$/,
  new RegExp(`\\.${project}\\.spec\\.ts$`),
];

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, locale: "de-DE" };

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/demo-server.ts",
  workers: 2,
  retries: process.env["CI"] === undefined ? 0 : 1,
  timeout: 150_000,
  // A product that is broken as a whole shall say so soon.
  maxFailures: process.env["CI"] === undefined ? 0 : 10,
  globalTimeout: process.env["CI"] === undefined ? 0 : 45 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ["line"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ?? ".cache/reports/e2e.json" }],
  ],
  use: {
    baseURL,
    // Software WebGL on two cores: what moves only for the eye costs the tests minutes.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { args: flags, ...(executablePath === null ? {} : { executablePath }) },
    // Recording every step doubles the time of a run: asked for where a failure is looked at.
    trace: process.env["TRACE"] === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "tablet", testMatch: only("tablet"), use: TABLET },
    { name: "soak", testMatch: /\.soak\.spec\.ts$/, use: TABLET },
    {
      name: "rtl",
      testMatch: only("rtl"),
      use: { ...TABLET, locale: "ar" },
    },
    {
      name: "desktop",
      testMatch: only("desktop"),
      use: { viewport: { width: 1280, height: 800 }, locale: "de-DE" },
    },
  ],
});
