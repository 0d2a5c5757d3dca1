/** `npm run admin -- create-user | create-token | migrate …`: the bundled command, built when it is missing. */
import "./steps/need-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { ensurePackages } from "./steps/packages.mjs";
import { root, run } from "./steps/run.mjs";
import { command, Stop } from "./steps/say.mjs";

await command(async () => {
  await ensurePackages();
  const bundle = path.join(root, "dist", "admin.mjs");
  const sources = ["scripts", "lib", "db"].map((folder) => newest(path.join(root, folder)));
  if (!fs.existsSync(bundle) || fs.statSync(bundle).mtimeMs < Math.max(...sources)) {
    const { code, output } = await run(process.execPath, [path.join(root, "scripts", "build-commands.mjs")], {
      quiet: true,
    });
    if (code !== 0) throw new Stop(`The command could not be built:\n${output}`);
  }
  const { code } = await run(process.execPath, [bundle, ...process.argv.slice(2)], { input: true });
  process.exit(code);
});

function newest(folder) {
  let latest = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : fs.statSync(file).mtimeMs);
  }
  return latest;
}
