/** Bundles the commands written in TypeScript, and the calls answered before Next, to `dist/*.mjs`; packages stay outside. */
import "./steps/need-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./steps/run.mjs";

const ENTRIES = {
  admin: "scripts/admin/main.ts",
  "demo-fill": "scripts/demo-fill.ts",
  "direct-calls": "app/direct-calls.ts",
  "siting-process": "lib/services/siting/siting-process.ts",
  "standings-process": "lib/services/releases/standings-process.ts",
};
const entryPoints = Object.fromEntries(
  Object.entries(ENTRIES).filter(([, file]) => fs.existsSync(path.join(root, file))),
);

await build({
  absWorkingDir: root,
  entryPoints,
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  alias: { "server-only": path.join(root, "scripts", "steps", "nothing.mjs") },
  tsconfig: path.join(root, "tsconfig.json"),
  sourcemap: "linked",
  logLevel: "warning",
});
