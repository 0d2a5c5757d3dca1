import fs from "node:fs";
import path from "node:path";
import { root, run } from "./run.mjs";
import { Stop, step } from "./say.mjs";
import { needSpace } from "./machine.mjs";

const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));

/** True when every package of the lock file lies there in its version (optional ones of other systems aside). */
function isInstalled() {
  if (!fs.existsSync(path.join(root, "node_modules", ".package-lock.json"))) return false;
  const installed = read("node_modules/.package-lock.json").packages;
  return Object.entries(read("package-lock.json").packages).every(
    ([folder, { version, optional, devOptional, link, peer }]) =>
      folder === "" ||
      link ||
      optional ||
      devOptional ||
      (peer && installed[folder] === undefined) ||
      installed[folder]?.version === version,
  );
}

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|ERR_SOCKET|FetchError/i;

/** Installs the packages of the lock file when they are not there. */
export async function ensurePackages() {
  if (isInstalled()) return;
  needSpace(2_000, "to install the packages");
  await step("Installing packages (once)", async () => {
    // The npm that started us, else the one in PATH.
    const npm = process.env.npm_execpath;
    const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
    const done = await (
      npm === undefined
        ? run("npm", args, { quiet: true })
        : run(process.execPath, [npm, ...args], { quiet: true })
    ).catch(() => ({ code: 1, output: "npm missing" }));
    if (done.code === 0) return;
    if (/ENOSPC/.test(done.output)) throw new Stop("No space is left on the disk to install the packages.");
    if (done.output === "npm missing") throw new Stop("npm is missing: install Node with npm.");
    if (NO_NETWORK.test(done.output))
      throw new Stop("The packages could not be fetched: the package registry cannot be reached from here.");
    throw new Stop(
      `The packages could not be installed:\n${done.output
        .split("\n")
        .filter((line) => /error/i.test(line))
        .slice(0, 5)
        .join("\n")}`,
    );
  });
}
