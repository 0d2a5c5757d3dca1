import fs from "node:fs";
import path from "node:path";
import { findPostgresql } from "./postgresql.mjs";
import { root, run } from "./run.mjs";
import { Stop, step } from "./say.mjs";

const inPath = (name) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

/** CHROMIUM_PATH, the system's, or one that Playwright already has; null when there is none. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return fs.existsSync(given) ? given : null;
  const found = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    .map(inPath)
    .find((file) => file !== undefined);
  if (found !== undefined) return found;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return fs.existsSync(own) ? own : null;
}

/** Where `fetchNginx` puts its copy. */
const NGINX = path.join(root, ".cache", "nginx");
const NO_NGINX = "Install nginx: the tests run several processes behind it.";

const hasNginx = () =>
  inPath("nginx") !== undefined || [NGINX, "/"].some((at) => fs.existsSync(path.join(at, "usr/sbin/nginx")));

/** Debian's nginx, unpacked and not installed: installing would start one on port 80. Needs no rights. */
async function fetchNginx() {
  fs.mkdirSync(NGINX, { recursive: true });
  const fetched = await run("apt-get", ["download", "nginx"], { quiet: true, cwd: NGINX });
  const file = fs.readdirSync(NGINX).find((name) => name.endsWith(".deb"));
  const unpacked =
    file === undefined ? fetched : await run("dpkg-deb", ["-x", file, "."], { quiet: true, cwd: NGINX });
  if (unpacked.code !== 0) throw new Stop(NO_NGINX);
}

/** Installs with apt-get as root on Debian what the tests need and is missing; elsewhere one line says what to install. */
export async function ensureTools() {
  const missing = [];
  if ((await findChromium()) === null) missing.push("chromium");
  if (!process.env.TEST_DATABASE_URL && findPostgresql() === null)
    missing.push("postgresql", "postgresql-postgis");
  if (inPath("ogrinfo") === undefined) missing.push("gdal-bin");
  if (inPath("openssl") === undefined) missing.push("openssl");
  if (missing.length > 0) await install(missing);
  if (hasNginx()) return;
  if (inPath("apt-get") === undefined) throw new Stop(NO_NGINX);
  await step("Fetching nginx (once)", fetchNginx);
}

async function install(missing) {
  const sentence = `Install what the tests need: ${missing.join(" ")} (Debian names), or set CHROMIUM_PATH and TEST_DATABASE_URL.`;
  if (process.getuid?.() !== 0 || inPath("apt-get") === undefined) throw new Stop(sentence);
  await step(`Installing ${missing.join(", ")} with apt-get (once)`, async () => {
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" }, cwd: root };
    const update = await run("apt-get", ["update", "-qq"], quiet);
    const install = await run(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", ...missing],
      quiet,
    );
    if (install.code !== 0)
      throw new Stop(
        `${sentence}\n${(update.output + install.output)
          .split("\n")
          .filter((line) => line.startsWith("E:"))
          .join("\n")}`,
      );
  });
}
