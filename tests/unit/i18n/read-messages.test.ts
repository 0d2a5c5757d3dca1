import { readFileSync, readdirSync } from "node:fs";
import compileMessage from "icu-minify/compile";
import formatCompiled from "icu-minify/format";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { LOCALE_IDS } from "@/lib/i18n/locales";

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 1_500, 0.5];
const FOLDER = "lib/i18n/messages";

/** Everything that a message asks for gets the count; what is a choice of words falls to "other". */
const parametersOf = (text: string, count: number) =>
  Object.fromEntries([...text.matchAll(/\{\s*(\w+)/g)].map(([, name = ""]) => [name, count]));

function textsOf(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(value as object).flatMap(textsOf);
}

/** The drawing room is built with its messages taken apart (`scripts/build-room.mjs`); its texts are the same. */
describe.each(LOCALE_IDS)("messages in %s", (locale) => {
  const texts = readdirSync(`${FOLDER}/${locale}`)
    .flatMap((file) => textsOf(JSON.parse(readFileSync(`${FOLDER}/${locale}/${file}`, "utf8"))))
    .filter((text) => text.includes("{") && !text.includes("<"));
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const formatters = {
    getNumberFormat: () => numbers,
    getPluralRules: () => plurals,
    getDateTimeFormat: () => new Intl.DateTimeFormat(locale),
  };

  it("say the same, taken apart before or read at the moment", () => {
    for (const text of new Set(texts)) {
      const compiled = compileMessage(text);
      const t = createTranslator({ locale, messages: { text } });
      for (const count of COUNTS) {
        const parameters = parametersOf(text, count);
        expect(formatCompiled(compiled, locale, parameters, { formatters })).toBe(t("text", parameters));
      }
    }
  });
});
