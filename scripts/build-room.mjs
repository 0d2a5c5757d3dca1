/**
 * Builds the drawing room and the receipt page into public/room: two static documents with hashed files, and the
 * service worker that keeps them on the tablet. Prints what a tablet has to fetch.
 */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import compileMessage from "icu-minify/compile";
import { locales } from "./steps/locales.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** Made apart and put in place as a whole: a build that fails leaves the last one standing. */
const out = join(root, `.cache/room-${process.pid}`);
const place = join(root, "public/room");
process.once("exit", () => rmSync(out, { recursive: true, force: true }));
const LIMIT_KB = 650;

await mkdir(out, { recursive: true });

const drawn = await readFile(join(root, "public/icons/icon.svg"), "utf8");
const mark = `data:image/svg+xml,${encodeURIComponent(drawn.replace(/\s*\n\s*/g, ""))}`;

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  jsx: "automatic",
  tsconfig: join(root, "tsconfig.json"),
  define: { "process.env.NODE_ENV": '"production"', MARK: JSON.stringify(mark) },
  logLevel: "warning",
  // Messages are read here, once: the tablet brings no reader of them.
  alias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  plugins: [readMessages(), withoutForeignWords(), withoutDescriptions(), withoutUnpacker()],
};

/** Texts of the interface with their plurals and parameters taken apart, as `format-only` wants them. */
function readMessages() {
  const read = (text) =>
    typeof text === "string"
      ? compileMessage(text)
      : Object.fromEntries(Object.entries(text).map(([key, value]) => [key, read(value)]));
  return {
    name: "read-messages",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]i18n[\\/]messages[\\/].*\.json$/ }, async ({ path }) => ({
        contents: JSON.stringify(read(JSON.parse(await readFile(path, "utf8")))),
        loader: "json",
      }));
    },
  };
}

/** zod brings its messages in fifty languages; nobody reads them here, nor those in English. */
function withoutForeignWords() {
  return {
    name: "without-foreign-words",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/locales\/(index|en)\.js$/ }, ({ path, importer }) =>
        /[\\/]zod[\\/]/.test(importer) ? { path, namespace: "no-words" } : undefined,
      );
      onLoad({ filter: /.*/, namespace: "no-words" }, () => ({
        contents: "export default () => ({});",
        loader: "js",
      }));
    },
  };
}

/** zod can describe its schemas as JSON Schema; no tablet asks for that. */
function withoutDescriptions() {
  const names = /^export (?:function|const) (\w+)/gm;
  return {
    name: "without-descriptions",
    setup({ onLoad }) {
      onLoad(
        { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/ },
        async ({ path }) => {
          const source = await readFile(path, "utf8");
          const exported = [...source.matchAll(names)].map(([, name]) => name);
          return {
            contents: exported.map((name) => `export const ${name} = () => undefined;`).join(""),
            loader: "js",
          };
        },
      );
    },
  };
}

/** pmtiles brings an unpacker for browsers that have none of their own; none of them could open the room. */
function withoutUnpacker() {
  return {
    name: "without-unpacker",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fflate$/ }, ({ path }) => ({ path, namespace: "no-unpacker" }));
      onLoad({ filter: /.*/, namespace: "no-unpacker" }, () => ({
        contents: "export const decompressSync = undefined;",
        loader: "js",
      }));
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
  (await locales()).map(async ({ id, direction }) => {
    const file = join(root, `lib/i18n/messages/${id}/room.json`);
    return { id, direction, noScript: JSON.parse(await readFile(file, "utf8")).noScript };
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
    '<link rel="apple-touch-icon" href="/icons/icon-apple-180.png">',
    '<link rel="manifest" href="/manifest.webmanifest">',
    ...css.map((file) => `<link rel="stylesheet" href="${url(file)}">`),
    ...parts.map((file) => `<link rel="modulepreload" href="${url(file)}">`),
    `<script type="module" src="${url(script)}"></script>`,
    "</head>",
    "<body>",
    `<div id="room"><div class="shell" aria-busy="true"><img src="${mark}" alt=""><noscript><div class="shell-words">`,
    ...words.map(({ id, direction, noScript }) => `<p lang="${id}" dir="${direction}">${noScript}</p>`),
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
await buildPublishedStyle(); // after the worker: no tablet has to keep it
await rm(place, { recursive: true, force: true });
await rename(out, place);
await report();

async function buildServiceWorker() {
  const hash = createHash("sha256");
  const precache = [];
  const folders = { room: out };
  for (const name of ["vendor", "basemap", "icons"]) folders[name] = join(root, "public", name);
  for (const [name, folder] of Object.entries(folders)) {
    for (const file of await listFiles(folder)) {
      const path = `/${name}/${relative(folder, file).replaceAll("\\", "/")}`;
      hash.update(path).update(await readFile(file));
      if (!/\.html$|\/LICENSE/.test(path)) precache.push(path);
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

/** The style of the public page, which is a document without scripts (`components/published`). */
async function buildPublishedStyle() {
  await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    entryPoints: ["components/published/published.css"],
    outfile: join(out, "published.css"),
    external: ["/vendor/*"],
    logLevel: "warning",
  });
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Everything a script can load, sooner or later. */
function reachable(file, found = new Set()) {
  if (found.has(file) || !file.endsWith(".js")) return found;
  found.add(file);
  for (const part of metafile.outputs[file]?.imports ?? []) if (!part.external) reachable(part.path, found);
  return found;
}

/** Sizes as they travel: gzip, the room with its map and its longest language. */
async function report() {
  const size = async (file) => gzipSync(await readFile(file), { level: 9 }).length / 1024;
  const isLanguage = (file) => (metafile.outputs[file].entryPoint ?? "").startsWith("lib/client/language/");
  let shell = 0;
  let rest = 0;
  let language = 0;
  for (const file of reachable(room.script)) {
    const kb = await size(join(place, relative(out, resolve(root, file))));
    if (file === room.script || room.parts.includes(file)) shell += kb;
    else if (isLanguage(file)) language = Math.max(language, kb);
    else rest += kb;
  }
  const worker = await size(join(root, "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"));
  const all = shell + language + rest + worker;
  console.log(
    `drawing room: ${shell.toFixed(0)} kB JavaScript (gzip) before the map, ${all.toFixed(0)} kB with map, worker and one language (limit ${LIMIT_KB})`,
  );
  if (all > LIMIT_KB) {
    console.error(`the drawing room is too large: ${all.toFixed(0)} kB, at most ${LIMIT_KB} kB`);
    process.exitCode = 1;
  }
}
