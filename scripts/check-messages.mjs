/**
 * Every text exists in every language it is needed in, in that language and its writing, with the same placeholders
 * and all plural forms. Words that really are the same everywhere stand in `messages/same.json`.
 */
import "./steps/need-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { faultsOf } from "./messages/rules.mjs";
import { locales } from "./steps/locales.mjs";
import { root } from "./steps/run.mjs";

const FOLDER = path.join(root, "lib", "i18n", "messages");
/** Namespaces of what only staff read; all others speak every language. */
const STAFF = new Set([
  "basemap",
  "council-sheet",
  "desk",
  "keeping",
  "kit",
  "languages",
  "meeting",
  "networks",
  "outcome",
  "papers",
  "people",
  "picture",
  "planner",
  "publication",
  "register",
  "release-audit",
  "research",
  "siting",
  "study",
  "tables",
  "tablet",
  "words",
  "workshop",
  "wave",
]);
const same = new Set(
  JSON.parse(fs.readFileSync(path.join(root, "scripts", "messages", "same.json"), "utf8")),
);

function* texts(node, prefix = "") {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") yield [prefix + key, value];
    else yield* texts(value, `${prefix}${key}.`);
  }
}

function table(language, namespace) {
  const file = path.join(FOLDER, language, `${namespace}.json`);
  return new Map(fs.existsSync(file) ? texts(JSON.parse(fs.readFileSync(file, "utf8"))) : []);
}

const all = await locales();
const namespaces = fs.readdirSync(path.join(FOLDER, "de")).map((file) => path.basename(file, ".json"));
const faults = [];
const open = new Map(all.map(({ id }) => [id, 0]));
let count = 0;

for (const { id, staff } of all) {
  const report = (where, what) => {
    faults.push(`${id} ${where} ${what}`);
    open.set(id, (open.get(id) ?? 0) + 1);
  };
  const needed = namespaces.filter((namespace) => staff || !STAFF.has(namespace));
  for (const file of fs.readdirSync(path.join(FOLDER, id)))
    if (!needed.includes(path.basename(file, ".json"))) report(file, "is not needed");
  for (const namespace of needed) {
    const [german, english, own] = ["de", "en", id].map((language) => table(language, namespace));
    for (const key of own.keys()) if (!german.has(key)) report(`${namespace}:${key}`, "is not in German");
    for (const [key, pattern] of german) {
      count += 1;
      const beside = { german: pattern, english: english.get(key), same };
      for (const fault of faultsOf(id, own.get(key), beside)) report(`${namespace}:${key}`, fault);
    }
  }
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
const unfinished = [...open].filter(([, number]) => number > 0).map(([id, number]) => `${id} ${number}`);
process.stdout.write(
  `${count} texts in ${all.length} languages, ${faults.length} faults${unfinished.length > 0 ? ` (${unfinished.join(", ")})` : ""}\n`,
);
process.exit(faults.length === 0 ? 0 : 1);
