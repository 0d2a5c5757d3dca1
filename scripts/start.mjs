import "./steps/need-node.mjs";
import { serve } from "./serve.mjs";
import { command, say, Stop } from "./steps/say.mjs";

await command(async () => {
  for (const name of ["AUTH_SECRET", "BASE_URL"]) {
    if (!process.env[name]) throw new Stop(`${name} is missing; see the configuration table in README.md.`);
  }
  await serve();
  say(`Ortssinn serves ${process.env.BASE_URL}`);
});
