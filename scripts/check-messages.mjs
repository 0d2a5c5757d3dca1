/**
 * Every text exists in every language with the same placeholders, and none is a forgotten copy of another
 * language. Words that really are the same (names, formats) stand in `messages-same.json`.
 */
import "./steps/need-node.mjs";
import fs from "node:fs";
import path from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { root } from "./steps/run.mjs";

const FOLDER = path.join(root, "lib", "i18n", "messages");
const LANGUAGES = ["de", "en", "ar"];
/** Languages of one script may share short words; a text in Arabic without an Arabic letter is no Arabic text. */
const SAME = new Set(JSON.parse(fs.readFileSync(path.join(root, "scripts", "messages-same.json"), "utf8")));

function* texts(node, prefix) {
  for (const [key, value] of Object.entries(node)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof value === "string") yield [name, value];
    else yield* texts(value, name);
  }
}

/** Names and kinds of placeholders, and the plural forms an argument has. */
function shape(elements, found = { slots: new Set(), plurals: [] }) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.slots.add(`${element.value}:${TYPE[element.type]}`);
    if (element.type === TYPE.tag) shape(element.children, found);
    if (element.type === TYPE.plural && element.pluralType !== "ordinal")
      found.plurals.push(Object.keys(element.options));
    for (const option of Object.values(element.options ?? {})) shape(option.value, found);
  }
  return found;
}

const faults = [];
const letters = (text) => text.replace(/\{[^{}]*\}|<[^>]*>/g, "").replace(/[^\p{L}]/gu, "");

function checkOne(where, language, text) {
  try {
    const { slots, plurals } = shape(parse(text, { captureLocation: false }));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const options of plurals) {
      const missing = forms.filter(
        (form) =>
          form !== "zero" &&
          !options.includes(form) &&
          !(form === "one" && options.includes("=1")) &&
          !(form === "two" && options.includes("=2")),
      );
      if (missing.length > 0) faults.push(`${where}: ${language} has no plural form ${missing.join(", ")}`);
    }
    return [...slots].sort().join(" ");
  } catch (error) {
    faults.push(`${where}: ${language} cannot be read (${error.message})`);
    return null;
  }
}

function checkText(where, byLanguage) {
  const missing = LANGUAGES.filter(
    (language) => byLanguage[language] === undefined || byLanguage[language].trim() === "",
  );
  if (missing.length > 0) return void faults.push(`${where}: missing in ${missing.join(", ")}`);
  const shapes = LANGUAGES.map((language) => checkOne(where, language, byLanguage[language]));
  if (new Set(shapes.filter((slots) => slots !== null)).size > 1)
    faults.push(`${where}: placeholders differ (${shapes.join(" | ")})`);
  if (SAME.has(byLanguage.de) || letters(byLanguage.de) === "") return;
  if (byLanguage.de === byLanguage.en) faults.push(`${where}: English is the German text "${byLanguage.de}"`);
  if (!/\p{Script=Arabic}/u.test(byLanguage.ar) && !SAME.has(byLanguage.ar))
    faults.push(`${where}: Arabic is not in Arabic "${byLanguage.ar}"`);
}

const namespaces = new Set(LANGUAGES.flatMap((language) => fs.readdirSync(path.join(FOLDER, language))));
let count = 0;
for (const file of [...namespaces].sort()) {
  const tables = Object.fromEntries(
    LANGUAGES.map((language) => {
      const place = path.join(FOLDER, language, file);
      return [
        language,
        fs.existsSync(place) ? new Map(texts(JSON.parse(fs.readFileSync(place, "utf8")), "")) : new Map(),
      ];
    }),
  );
  const keys = new Set(LANGUAGES.flatMap((language) => [...tables[language].keys()]));
  for (const key of keys) {
    count += 1;
    checkText(
      `${file.replace(".json", "")}:${key}`,
      Object.fromEntries(LANGUAGES.map((language) => [language, tables[language].get(key)])),
    );
  }
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${count} texts in ${LANGUAGES.length} languages, ${faults.length} faults\n`);
process.exit(faults.length === 0 ? 0 : 1);
