/** `npm run verify`: types, lint, messages and unit tests, in under a minute. */
import "./steps/need-node.mjs";
import { CHECKS, reportFile, Tally, vitest } from "./steps/checks.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { command } from "./steps/say.mjs";

await command(async () => {
  await ensurePackages();
  const tally = new Tally();
  for (const [label, work] of CHECKS) await tally.check(label, work);
  tally.begin("Unit tests");
  const file = reportFile("unit");
  const { code } = await vitest("unit", file);
  tally.addVitest(file, code, "Unit tests");
  tally.end();
});
