/** Every page and call of `app` is declared in `lib/domain/access/routes.ts`, with its methods, and nothing else is. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export async function declared() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["lib/domain/access/routes.ts"],
    bundle: true,
    format: "esm",
    write: false,
    tsconfig: path.join(root, "tsconfig.json"),
  });
  const { PAGES, ROUTES } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return { pages: Object.keys(PAGES), routes: ROUTES };
}

/** Pages and route files below a folder, with the address their folders spell. */
export function found(folder) {
  const pages = [];
  const routes = {};
  const visit = (directory, address) => {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory())
        visit(file, /^\(.*\)$/.test(entry.name) ? address : `${address}/${entry.name}`);
      else if (/^page\.(tsx?|jsx?|mdx?)$/.test(entry.name)) pages.push(address || "/");
      else if (/^route\.(ts|js|mjs)$/.test(entry.name))
        routes[address || "/"] = methods(fs.readFileSync(file, "utf8"));
    }
  };
  visit(folder, "");
  return { pages, routes };
}

/** The methods a route file exports, however it spells them. */
export function methods(source) {
  const names = new Set();
  for (const [, name] of source.matchAll(/export\s+(?:async\s+)?(?:const|let|var|function)\s+([A-Z]+)\b/g))
    names.add(name);
  for (const [, list] of source.matchAll(/export\s*\{([^}]*)\}/g)) {
    for (const part of list.split(","))
      names.add(
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1),
      );
  }
  for (const [, list] of source.matchAll(/export\s+const\s*\{([^}]*)\}/g)) {
    for (const part of list.split(","))
      names.add(
        part
          .trim()
          .split(/\s*:\s*/)
          .at(-1),
      );
  }
  return VERBS.filter((verb) => names.has(verb));
}

/** What is wrong, in sentences; empty when nothing is. */
export function differences(there, table) {
  const faults = [];
  for (const page of there.pages)
    if (!table.pages.includes(page)) faults.push(`The page ${page} is not declared.`);
  for (const page of table.pages)
    if (!there.pages.includes(page)) faults.push(`The page ${page} is declared but gone.`);
  for (const [route, verbs] of Object.entries(there.routes)) {
    const known = Object.keys(table.routes[route] ?? {});
    for (const verb of verbs) if (!known.includes(verb)) faults.push(`${verb} ${route} is not declared.`);
    for (const verb of known)
      if (!verbs.includes(verb)) faults.push(`${verb} ${route} is declared but gone.`);
  }
  for (const route of Object.keys(table.routes))
    if (!there.routes[route]) faults.push(`The route ${route} is declared but gone.`);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const there = found(path.join(root, "app"));
  const faults = differences(there, await declared());
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error("Say in lib/domain/access/routes.ts who may call it.");
    process.exit(1);
  }
  console.log(`${there.pages.length} pages and ${Object.keys(there.routes).length} routes, all declared.`);
}
