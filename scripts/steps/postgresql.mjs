import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const DEBIAN = "/usr/lib/postgresql";

/** The folder of PostgreSQL's server programs with PostGIS beside them: in PATH, then in Debian's folders, newest first. */
export function findPostgresql() {
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.map((version) => `${DEBIAN}/${version}/bin`),
  ];
  return folders.find((folder) => isServer(folder) && hasPostgis(folder)) ?? null;
}

const isServer = (folder) =>
  ["initdb", "postgres", "pg_ctl"].every((name) => fs.existsSync(path.join(folder, name)));

/** A server alone is not enough, and its programs may be links to where PostGIS would be. */
function hasPostgis(folder) {
  const config = path.join(path.dirname(fs.realpathSync(path.join(folder, "postgres"))), "pg_config");
  if (!fs.existsSync(config)) return false;
  const shared = execFileSync(config, ["--sharedir"], { encoding: "utf8" }).trim();
  return fs.existsSync(path.join(shared, "extension", "postgis.control"));
}
