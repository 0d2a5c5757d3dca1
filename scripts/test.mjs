/** `npm test`: everything that must hold, from a fresh clone; ends with the line `N passed, N failed`. */
import "./steps/need-node.mjs";
import { ensureBuild } from "./steps/build-steps.mjs";
import { CHECKS, reportFile, Tally, vitest } from "./steps/checks.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { runPackage } from "./steps/run.mjs";
import { command, Stop } from "./steps/say.mjs";
import { ensureTools } from "./steps/tools.mjs";

/** All but the long ones of `npm run soak`. */
const PROJECTS = ["tablet", "rtl", "desktop"].flatMap((name) => ["--project", name]);

await command(async () => {
  await ensurePackages();
  await ensureTools();
  const tally = new Tally();

  for (const [label, work] of CHECKS) await tally.check(label, work);

  for (const [project, label] of [
    ["unit", "Unit tests"],
    ["integration", "Integration tests on both databases"],
  ]) {
    tally.begin(label);
    const file = reportFile(project);
    const { code } = await vitest(project, file);
    tally.addVitest(file, code, label);
  }

  tally.begin("Build");
  const built = await ensureBuild().then(
    () => true,
    (error) => {
      if (!(error instanceof Stop)) throw error;
      process.stderr.write(`${error.message}\n`);
      return false;
    },
  );
  if (built) {
    tally.passed += 1;
    tally.begin("End-to-end tests in Chromium");
    const file = reportFile("e2e");
    const { code } = await runPackage("@playwright/test/cli.js", ["test", ...PROJECTS], {
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: "0" },
    });
    tally.addPlaywright(file, code, "End-to-end tests");
  } else tally.fail("Build (and with it every end-to-end test)");

  tally.end();
});
