import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import { TIME_ZONE } from "./server";

/** Namespaces of the room that clips speak. */
const NAMESPACES = ["room", "way", "talk", "sound", "rest"] as const;

/** The room's words in a language, by their whole key (`way.who.title`), as they are read aloud. */
export async function spokenWords(
  locale: Locale,
  values: Readonly<Record<string, number>>,
): Promise<(key: string) => string> {
  const entries = await Promise.all(
    NAMESPACES.map(async (name) => {
      const module = (await import(`./messages/${locale}/${name}.json`)) as { default: object };
      return [name, module.default] as const;
    }),
  );
  const messages = Object.fromEntries(entries);
  const t = createTranslator({ locale, messages, timeZone: TIME_ZONE } as never) as unknown as (
    key: string,
    values: object,
  ) => string;
  return (key) => t(key, values);
}
