import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a language's texts are written with; `never` are letters of a neighbour that give a mixed-up text away. */
const WRITING = {
  uk: { letters: /\p{Script=Cyrillic}/u, never: /[ыэъё]/iu },
  ru: { letters: /\p{Script=Cyrillic}/u, never: /[іїєґ]/iu },
  ar: { letters: /\p{Script=Arabic}/u, never: /[پچژگکی]/u },
  fa: { letters: /\p{Script=Arabic}/u, never: /[يكىة]/u },
  ti: { letters: /\p{Script=Ethiopic}/u, never: /\p{Script=Arabic}/u },
};
/** Placeholders that hold people's own words or names of places: in any script, so always kept apart. */
const FOREIGN = new Set(["label", "name", "place"]);
const ISOLATE = { open: "\u2068", close: "\u2069" };
/** A sentence of Leichte Sprache has few words. */
const EASY_WORDS = 12;

/** Names and kinds of placeholders, the plural forms an argument has, and the words around them. */
function shapeOf(elements, found = { slots: new Set(), plurals: [], words: "" }) {
  for (const element of elements) {
    if (element.type === TYPE.literal) found.words += element.value;
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.slots.add(`${element.value}:${TYPE[element.type]}`);
    if (element.type === TYPE.tag) shapeOf(element.children, found);
    if (element.type === TYPE.plural && element.pluralType !== "ordinal")
      found.plurals.push(Object.keys(element.options));
    for (const option of Object.values(element.options ?? {})) shapeOf(option.value, found);
  }
  return found;
}

const slotsOf = (shape) => [...shape.slots].sort().join(" ");

function missingPlurals(language, shape) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const spelled = { zero: "=0", one: "=1", two: "=2" };
  return shape.plurals.flatMap((options) =>
    forms.filter((form) => !options.includes(form) && !options.includes(spelled[form])),
  );
}

function* directionFaults(text) {
  if (/[\u202a-\u202e]/.test(text)) yield "embeds or overrides a direction";
  let depth = 0;
  for (const sign of text) {
    if (/[\u2066-\u2068]/.test(sign)) depth += 1;
    if (sign === ISOLATE.close) depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0) yield "opens or closes an isolate alone";
  for (const [slot, name] of text.matchAll(/\{(\w+)\}/g))
    if (FOREIGN.has(name) && !text.includes(`${ISOLATE.open}${slot}${ISOLATE.close}`))
      yield `does not isolate ${slot} (U+2068 … U+2069)`;
}

function* wordFaults(language, text, words, { german, english, same }) {
  if (!/\p{L}/u.test(words) || same.has(words.trim())) return;
  if (language === "de-simple") {
    const sentences = text.split(/[.!?:]\s|[\n{}]/).map((sentence) => sentence.split(/\s+/).length);
    if (Math.max(...sentences) > EASY_WORDS) yield `has a sentence of more than ${EASY_WORDS} words`;
    return;
  }
  const writing = WRITING[language];
  if (language !== "de" && text === german) yield "is the German text";
  else if (language !== "de" && language !== "en" && text === english) yield "is the English text";
  else if (writing && !writing.letters.test(words)) yield `is not in its script: "${text}"`;
  else if (writing?.never.test(words)) yield `has a letter of another language: "${text}"`;
}

/** What is wrong with one text of a language, beside the German pattern and the English text. */
export function faultsOf(language, text, { german, english = "", same = new Set() }) {
  if (text === undefined || text.trim() === "") return ["is missing"];
  try {
    const shape = shapeOf(parse(text));
    const [slots, pattern] = [slotsOf(shape), slotsOf(shapeOf(parse(german)))];
    const plurals = missingPlurals(language, shape);
    return [
      ...(slots === pattern ? [] : [`has other placeholders: ${slots}, not ${pattern}`]),
      ...(plurals.length > 0 ? [`has no plural form ${plurals.join(", ")}`] : []),
      ...directionFaults(text),
      ...wordFaults(language, text, shape.words, { german, english, same }),
    ];
  } catch (error) {
    return [`cannot be read (${error.message})`];
  }
}
