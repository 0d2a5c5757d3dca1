/**
 * `npm run soak`: the long versions of the fault tests (many hundred kills and power cuts, new seeds each time; a
 * long day without a network, a tablet that loses its graphics, hundreds of changed screens), and every screen in every
 * language.
 * SOAK_ROUNDS (100) rounds of each; SEED repeats a run.
 */
import "./steps/need-node.mjs";
import { ensureBuild } from "./steps/build-steps.mjs";
import { reportFile, Tally } from "./steps/checks.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { runPackage } from "./steps/run.mjs";
import { command, say } from "./steps/say.mjs";
import { ensureTools } from "./steps/tools.mjs";

const LONG = ["killed", "killed-migration", "power-cut", "embedded", "away"].map(
  (name) => `tests/integration/database/${name}.test.ts`,
);

const OUTBOX_MODEL = "tests/unit/client/outbox/model/model.test.ts";

/**
 * Twenty people in a row at one tablet without a network: two hundred places, twenty of them changed, twenty removed.
 * The whole way with the cross on the screen alone. Then graphics that the tablet takes away twenty times, and two hundred changes of the screen.
 */
async function longDays(tally) {
  for (const [label, spec, env] of [
    ["A day without a network", "offline-day", { OFFLINE_DAY_PEOPLE: "20", OFFLINE_DAY_PLACES: "11" }],
    ["The same marks with the cross alone", "same-marks-cross", {}],
    ["People behind one cache", "two-processes", { CACHE_REQUESTS: "10000" }],
    ["Graphics and memory", "endurance", { GRAPHICS_LOSSES: "20", SCREEN_CHANGES: "200" }],
  ]) {
    tally.begin(label);
    await ensureBuild();
    const file = reportFile(spec);
    const { code } = await runPackage(
      "@playwright/test/cli.js",
      ["test", spec, "--project", "tablet", "--project", "desktop", "--project", "soak"],
      { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: "0", ...env } },
    );
    tally.addPlaywright(file, code, label);
  }
}

/** Every screen of the room, the page of the key and the sheet: in each language, and as others see them. */
async function everyScreen(tally) {
  await ensureBuild();
  for (const [languages, view] of [
    ["all", "tablet"],
    ["de,ar,ti", "zoomed"],
    ["ar,ti", "large-text"],
    ["de,ar", "landscape"],
    ["de", "forced-colors"],
  ]) {
    const what = `Every screen: ${languages}, ${view}`;
    tally.begin(what);
    const file = reportFile(`screens-${view}`);
    const { code } = await runPackage(
      "@playwright/test/cli.js",
      ["test", "contact-sheets", "--project", "tablet", "--project", "soak"],
      {
        env: {
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          FORCE_COLOR: "0",
          LANGUAGES: languages,
          VIEW: view,
        },
      },
    );
    tally.addPlaywright(file, code, what);
  }
}

/** One file of the integration tests, in its long form. */
async function longIntegration(tally, what, name, file, env) {
  tally.begin(what);
  const report = reportFile(name);
  const { code } = await runPackage(
    "vitest/vitest.mjs",
    [
      "run",
      "--project",
      "integration",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      file,
    ],
    { env: { NO_COLOR: "1", ...env } },
  );
  tally.addVitest(report, code, what);
}

/** Thirty tablets come back through a bad network (some minutes for each database). */
const badNetwork = (tally, seed) =>
  longIntegration(tally, "A bad network", "bad-network", "tests/integration/drawings/bad-network.test.ts", {
    SEED: seed,
    BAD_NETWORK: "long",
  });

/** Backups of thousands of people, under load, restored on the other database; how long it takes is printed. */
const backupDrill = (tally) =>
  longIntegration(tally, "Backup drill", "backup-drill", "tests/integration/backups/backups.test.ts", {
    BACKUP_DRILL_PEOPLE: "20000",
  });

/** The tablet's outbox against its model: many more and longer histories than `npm test` tries. */
async function outboxModel(tally) {
  tally.begin("Outbox against its model");
  const file = reportFile("outbox-model");
  const { code } = await runPackage(
    "vitest/vitest.mjs",
    [
      "run",
      "--project",
      "unit",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      OUTBOX_MODEL,
    ],
    { env: { NO_COLOR: "1", OUTBOX_SEQUENCES: "10000", OUTBOX_STEPS: "60" } },
  );
  tally.addVitest(file, code, "Outbox against its model");
}

await command(async () => {
  await ensurePackages();
  await ensureTools();
  const seed = process.env.SEED ?? String(Date.now() % 1_000_000);
  const rounds = process.env.SOAK_ROUNDS ?? "100";
  say(`seed ${seed}, ${rounds} rounds`);
  const tally = new Tally();
  tally.begin("Faults");
  const file = reportFile("soak");
  const reporters = ["--reporter=verbose", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await runPackage(
    "vitest/vitest.mjs",
    ["run", "--project", "integration", ...reporters, ...LONG],
    {
      env: { NO_COLOR: "1", SEED: seed, SOAK_ROUNDS: rounds },
    },
  );
  tally.addVitest(file, code, "Faults");
  await badNetwork(tally, seed);
  await backupDrill(tally);
  await outboxModel(tally);
  await longDays(tally);
  await everyScreen(tally);
  tally.end();
});
