/**
 * `npm run bench [-- puts|bad-network|export|releases|room|siting …]`: measures the built app beside named peers and rewrites docs/benchmarks.md.
 * Builds first when there is no build.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;

const wanted = process.argv.slice(2);
if (!existsSync(path.join(root, ".next/BUILD_ID")) || !existsSync(path.join(root, "public/room/room.html"))) {
  const status = run(["scripts/build.mjs"]);
  if (status !== 0) process.exit(status);
}
// `react-server` is the condition under which the package server-only is empty, as it is on the server.
process.exit(run(["--conditions=react-server", "--import", "tsx", "tests/bench/main.ts", ...wanted]));
