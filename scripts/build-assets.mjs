/** Copies what the browser gets straight from packages to `public/vendor`: fonts and MapLibre's worker. */
import "./steps/need-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { root } from "./steps/run.mjs";

const latin = "node_modules/@fontsource-variable/noto-sans";
const arabic = "node_modules/@fontsource-variable/noto-sans-arabic";

/** Names as in `components/ui/tokens.css` and `lib/client/map/maplibre.ts`. */
const COPIES = {
  "fonts/noto-sans-latin.woff2": `${latin}/files/noto-sans-latin-wght-normal.woff2`,
  "fonts/noto-sans-latin-ext.woff2": `${latin}/files/noto-sans-latin-ext-wght-normal.woff2`,
  "fonts/noto-sans-arabic.woff2": `${arabic}/files/noto-sans-arabic-arabic-wght-normal.woff2`,
  "fonts/LICENSE-noto-sans": `${latin}/LICENSE`,
  "maplibre/maplibre-gl-worker.mjs": "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs",
  "maplibre/maplibre-gl-shared.mjs": "node_modules/maplibre-gl/dist/maplibre-gl-shared.mjs",
  "maplibre/LICENSE": "node_modules/maplibre-gl/LICENSE.txt",
};

for (const [to, from] of Object.entries(COPIES)) {
  const target = path.join(root, "public", "vendor", to);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // The map of the worker's source is not served: drop the reference to it.
  if (to.endsWith("-worker.mjs")) {
    fs.writeFileSync(
      target,
      fs.readFileSync(path.join(root, from), "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, ""),
    );
  } else fs.copyFileSync(path.join(root, from), target);
}
