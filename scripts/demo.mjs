/** `npm run demo`: from a fresh clone to a running demo; a second start takes seconds and keeps the data. */
import "./steps/need-node.mjs";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { serve } from "./serve.mjs";
import { ensureBuild } from "./steps/build-steps.mjs";
import { needDirectory, needPort, needSpace, portFromEnvironment } from "./steps/machine.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { root, run } from "./steps/run.mjs";
import { command, say, step, Stop } from "./steps/say.mjs";

const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");
const accessFile = path.join(dataDir, "demo-access.json");

/** Made once and kept, so that sessions outlive a restart. */
function demoSecret() {
  const file = path.join(dataDir, "demo-secret");
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

const readAccess = () => JSON.parse(fs.readFileSync(accessFile, "utf8"));

/** A demo of an earlier version lacks the study on free sheets: filling adds what is missing. */
const isFilled = () =>
  fs.existsSync(accessFile) &&
  fs.existsSync(path.join(dataDir, "database", "PG_VERSION")) &&
  readAccess().sheetWorkshop !== undefined;

async function fill() {
  await step("Making the database and the demo studies (once)", async () => {
    const { code, output } = await run(process.execPath, [path.join(root, "dist", "demo-fill.mjs")], {
      quiet: true,
    });
    if (code === 0) return;
    if (/ENOSPC|No space left|out-of-space/.test(output))
      throw new Stop("No space is left on the disk for the demo studies.");
    throw new Stop(output.trim());
  });
}

/** Links follow the port of this start. */
function renewAccess(baseUrl) {
  const access = readAccess();
  if (access.baseUrl !== baseUrl) {
    for (const workshop of [access.workshop, access.sheetWorkshop])
      workshop.joinUrl = workshop.joinUrl.replace(access.baseUrl, baseUrl);
    access.baseUrl = baseUrl;
    const draft = `${accessFile}.new`;
    fs.writeFileSync(draft, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(draft, accessFile);
  }
  return access;
}

function print({ baseUrl, workshop, accounts }) {
  say();
  say(`Ortssinn runs: ${baseUrl}`);
  say(`Draw:          ${workshop.joinUrl}   (join code ${workshop.code})`);
  say(`Desk:          ${baseUrl}/de/desk`);
  for (const { role, email, password } of accounts)
    say(`  ${role.padEnd(16)} ${email.padEnd(32)} ${password}`);
  say();
  say(
    `All of this is in ${path.relative(process.cwd(), accessFile) || accessFile}. Everything shown is invented example data. Ctrl+C ends it.`,
  );
}

await command(async () => {
  // The demo always uses the embedded database: it never touches one that is configured.
  delete process.env.DATABASE_URL;
  delete process.env.MIGRATE_DATABASE_URL;
  const port = portFromEnvironment();
  const baseUrl = `http://localhost:${port}`;
  await needPort(port);
  needDirectory(dataDir);
  needSpace(300, "to run the demo");
  await ensurePackages();
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    BASE_URL: baseUrl,
    AUTH_SECRET: demoSecret(),
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  });
  await ensureBuild(isFilled() ? undefined : fill);
  await step("Starting", serve);
  print(renewAccess(baseUrl));
});
