import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { postgis as whole } from "@electric-sql/pglite-postgis";

/**
 * PostGIS for PGlite without raster, topology and geocoder, which nobody here uses: PGlite unpacks its whole archive and
 * compiles every library in it at each opening, three of 16 MB as shipped. Cut once into `.cache`; where that cannot be
 * written, the archive is taken as shipped.
 */
export const postgis = {
  ...whole,
  async setup(pg, options) {
    const given = await whole.setup(pg, options);
    return { ...given, bundlePath: cutOnce(fileURLToPath(given.bundlePath)) };
  },
};

const KEPT = /^(lib\/postgresql\/postgis-3\.so|share\/proj\/.*|.*\/postgis(\.control|--[\d.]+\.sql))$/;
const BLOCK = 512;

/** @param {string} archive */
function cutOnce(archive) {
  const { version } = JSON.parse(fs.readFileSync(path.join(archive, "../../package.json"), "utf8"));
  const root = fileURLToPath(new URL("../../.cache/", import.meta.url));
  const cut = path.join(root, `postgis-${version}.tar.gz`);
  try {
    if (!fs.existsSync(cut)) {
      fs.mkdirSync(root, { recursive: true });
      const draft = `${cut}.${process.pid}`;
      // Read at each opening and never sent: little work matters more than little space.
      fs.writeFileSync(draft, gzipSync(keptOf(gunzipSync(fs.readFileSync(archive))), { level: 1 }));
      fs.renameSync(draft, cut);
    }
    return pathToFileURL(cut);
  } catch {
    return pathToFileURL(archive);
  }
}

/** The members of a tar archive that are kept, with their headers, and its end. @param {Buffer} tar */
function keptOf(tar) {
  const parts = [];
  for (let at = 0; at < tar.length && tar[at] !== 0;) {
    const field = (from, length) =>
      tar.toString("latin1", at + from, at + from + length).replace(/[\0 ].*$/s, "");
    const size = parseInt(field(124, 12) || "0", 8);
    const next = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (KEPT.test(field(0, 100))) parts.push(tar.subarray(at, next));
    at = next;
  }
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}
