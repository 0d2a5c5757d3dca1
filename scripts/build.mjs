import "./steps/need-node.mjs";
import { build } from "./steps/build-steps.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { command } from "./steps/say.mjs";

await command(async () => {
  await ensurePackages();
  await build();
});
