/**
 * Builds the drawing room and the receipt page into public/room: two static documents with hashed files, and the
 * service worker that keeps them on the tablet. Prints what a tablet has to fetch.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "public/room");
const LIMIT_KB = 650;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  jsx: "automatic",
  tsconfig: join(root, "tsconfig.json"),
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
  plugins: [withoutForeignWords()],
};

/** zod brings its messages in fifty languages; nobody reads them here. */
function withoutForeignWords() {
  return {
    name: "without-foreign-words",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, importer }) =>
        /[\\/]zod[\\/]/.test(importer) ? { path, namespace: "no-words" } : undefined,
      );
      onLoad({ filter: /.*/, namespace: "no-words" }, () => ({ contents: "export {};", loader: "js" }));
    },
  };
}

const { metafile } = await build({
  ...common,
  entryPoints: {
    room: "components/drawing/main.tsx",
    receipt: "components/drawing/receipt/main.tsx",
    map: "node_modules/maplibre-gl/dist/maplibre-gl.css",
  },
  outdir: out,
  splitting: true,
  metafile: true,
  publicPath: "/room/",
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  assetNames: "[name]-[hash]",
  external: ["/vendor/*"],
  loader: { ".svg": "dataurl" },
});

const outputs = Object.entries(metafile.outputs);
const url = (file) => `/room/${relative(out, resolve(root, file))}`;
const [mapCss] = outputs.find(([file]) => /map-[^/]+\.css$/.test(file)) ?? [];

function filesOf(entry) {
  const [script, output] = outputs.find(([, value]) => value.entryPoint === entry) ?? [];
  if (!script) throw new Error(`no output for ${entry}`);
  const parts = output.imports.filter((part) => part.kind === "import-statement").map((part) => part.path);
  return { script, parts, css: [output.cssBundle, mapCss].filter(Boolean) };
}

const words = await Promise.all(
  ["de", "en", "ar"].map(async (locale) => {
    const messages = JSON.parse(await readFile(join(root, `lib/i18n/messages/${locale}/room.json`), "utf8"));
    return { locale, dir: locale === "ar" ? "rtl" : "ltr", noScript: messages.noScript };
  }),
);

function page({ script, parts, css }) {
  return [
    "<!doctype html>",
    '<html lang="de" dir="ltr">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="theme-color" content="#fbfaf7">',
    "<title>Ortssinn</title>",
    '<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">',
    '<link rel="manifest" href="/manifest.webmanifest">',
    ...css.map((file) => `<link rel="stylesheet" href="${url(file)}">`),
    ...parts.map((file) => `<link rel="modulepreload" href="${url(file)}">`),
    `<script type="module" src="${url(script)}"></script>`,
    "</head>",
    "<body>",
    '<div id="room"><div class="shell" aria-busy="true"><noscript><div class="shell-words">',
    ...words.map((text) => `<p lang="${text.locale}" dir="${text.dir}">${text.noScript}</p>`),
    "</div></noscript></div></div>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const room = filesOf("components/drawing/main.tsx");
const receipt = filesOf("components/drawing/receipt/main.tsx");
await writeFile(join(out, "room.html"), page(room));
await writeFile(join(out, "receipt.html"), page(receipt));
await buildServiceWorker();
await report();

async function buildServiceWorker() {
  const hash = createHash("sha256");
  const precache = [];
  const folders = ["public/room", "public/vendor", "public/basemap", "public/icons"];
  for (const folder of folders) {
    for (const file of await listFiles(join(root, folder))) {
      const path = `/${relative(join(root, "public"), file).replaceAll("\\", "/")}`;
      hash.update(path).update(await readFile(file));
      if (!path.endsWith(".html")) precache.push(path);
    }
  }
  precache.push("/manifest.webmanifest");
  hash.update(await readFile(join(root, "lib/client/service-worker/worker.ts")));
  await build({
    ...common,
    format: "iife",
    entryPoints: ["lib/client/service-worker/worker.ts"],
    outfile: join(out, "sw.js"),
    define: {
      ...common.define,
      PRECACHE: JSON.stringify(precache.sort()),
      BUILD: JSON.stringify(hash.digest("hex").slice(0, 16)),
    },
  });
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Sizes as they travel: gzip, the room with its map and one language. */
async function report() {
  const size = async (file) => gzipSync(await readFile(file), { level: 9 }).length / 1024;
  const scripts = outputs.map(([file]) => file).filter((file) => file.endsWith(".js"));
  const isMessages = (file) =>
    /lib\/client\/language\/(german|english|arabic)\.ts$/.test(metafile.outputs[file].entryPoint ?? "");
  const receiptOnly = new Set([receipt.script]);
  let shell = 0;
  let total = 0;
  for (const file of scripts) {
    if (receiptOnly.has(file)) continue;
    const kb = await size(resolve(root, file));
    total += isMessages(file) ? kb / 3 : kb;
    if (file === room.script || room.parts.includes(file)) shell += kb;
  }
  const worker = await size(join(root, "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"));
  const all = total + worker;
  console.log(
    `drawing room: ${shell.toFixed(0)} kB JavaScript (gzip) before the map, ${all.toFixed(0)} kB with map and worker (limit ${LIMIT_KB})`,
  );
  if (all > LIMIT_KB) {
    console.error(`the drawing room is too large: ${all.toFixed(0)} kB, at most ${LIMIT_KB} kB`);
    process.exitCode = 1;
  }
}
