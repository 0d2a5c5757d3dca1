import type { FileWords } from "@/lib/domain/networks/file-words";
import { STAFF_LOCALES, type Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/server";

/** How a file of actors calls its columns and terms: in the reader's language, and in every language of staff. */
export async function networkFileWords(locale: Locale): Promise<{ own: FileWords; all: FileWords[] }> {
  const wordsIn = async (language: Locale) => {
    const { columns, terms } = (await messagesFor(language, ["networks"])).networks;
    return { columns, terms };
  };
  return { own: await wordsIn(locale), all: await Promise.all(STAFF_LOCALES.map(wordsIn)) };
}
