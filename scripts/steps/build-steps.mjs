import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { needSpace } from "./machine.mjs";
import { root, run, runPackage } from "./run.mjs";
import { Stop, step } from "./say.mjs";

const SOURCES = ["app", "components", "db", "drizzle", "lib", "public", "scripts"];
const FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.mjs",
  "instrumentation.ts",
  "proxy.ts",
];
/** Made by the build itself. */
const PRODUCTS = ["public/room", "public/vendor", "public/sw.js"];
const STAMP = path.join(root, ".next", "ortssinn-stamp");

function* filesBelow(folder) {
  for (const entry of fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder}/${entry.name}`;
    if (PRODUCTS.includes(file)) continue;
    if (entry.isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

/** One hash over everything the build reads. */
function sourceHash() {
  const hash = createHash("sha256").update(process.version);
  const files = [
    ...FILES.filter((file) => fs.existsSync(path.join(root, file))),
    ...SOURCES.flatMap((folder) => [...filesBelow(folder)]),
  ];
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(fs.readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** True when the last build was made of exactly these sources. */
export function isBuilt() {
  const products = [
    path.join(root, ".next", "BUILD_ID"),
    path.join(root, "public", "vendor"),
    path.join(root, "dist"),
  ];
  return (
    products.every((file) => fs.existsSync(file)) &&
    fs.existsSync(STAMP) &&
    fs.readFileSync(STAMP, "utf8") === sourceHash()
  );
}

async function perform(label, work) {
  await step(label, async () => {
    const { code, output } = await work();
    if (code === 0) return;
    if (/ENOSPC|No space left/.test(output)) throw new Stop("No space is left on the disk to build.");
    process.stderr.write(output);
    throw new Stop(`${label}: failed.`);
  });
}

const node = (script) => run(process.execPath, [path.join(root, "scripts", script)], { quiet: true });
const exists = (script) => fs.existsSync(path.join(root, "scripts", script));

const nothing = async () => undefined;

/** Fonts and map worker, drawing room, commands, desk; each with its progress line. `beside` needs the commands alone. */
export async function build(beside = nothing) {
  needSpace(1_000, "to build");
  const before = sourceHash();
  fs.rmSync(STAMP, { force: true });
  await perform("Copying fonts and map worker", () => node("build-assets.mjs"));
  if (exists("build-room.mjs")) await perform("Building the drawing room", () => node("build-room.mjs"));
  if (exists("build-sw.mjs")) await perform("Building the service worker", () => node("build-sw.mjs"));
  await perform("Building the commands", () => node("build-commands.mjs"));
  const pages = perform("Building the pages", () =>
    runPackage("next/dist/bin/next", ["build"], { quiet: true, env: { NODE_ENV: "production" } }),
  ).then(() => fs.writeFileSync(STAMP, before));
  const ended = await Promise.allSettled([pages, beside()]);
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}

/** Builds where that is needed, and does `beside` meanwhile or alone. */
export async function ensureBuild(beside = nothing) {
  if (isBuilt()) await beside();
  else await build(beside);
}
