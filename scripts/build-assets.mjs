/** Copies what the browser gets straight from packages to `public/vendor`: fonts and MapLibre's worker. */
import "./steps/need-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { root } from "./steps/run.mjs";

const packages = "node_modules/@fontsource-variable";
const font = (name, script) => `${packages}/${name}/files/${name}-${script}-wght-normal.woff2`;

/** Names as in `components/ui/tokens.css` and `lib/client/map/maplibre.ts`. */
const COPIES = {
  "fonts/noto-sans-latin.woff2": font("noto-sans", "latin"),
  "fonts/noto-sans-latin-ext.woff2": font("noto-sans", "latin-ext"),
  "fonts/noto-sans-cyrillic.woff2": font("noto-sans", "cyrillic"),
  "fonts/noto-sans-arabic.woff2": font("noto-sans-arabic", "arabic"),
  "fonts/noto-sans-ethiopic.woff2": font("noto-sans-ethiopic", "ethiopic"),
  "fonts/LICENSE-noto-sans": `${packages}/noto-sans/LICENSE`,
  "fonts/LICENSE-noto-sans-arabic": `${packages}/noto-sans-arabic/LICENSE`,
  "fonts/LICENSE-noto-sans-ethiopic": `${packages}/noto-sans-ethiopic/LICENSE`,
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
