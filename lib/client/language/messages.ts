import type { Locale } from "@/lib/i18n/locales";
import { LOCALE_IDS, isLocale, preferredLocale } from "@/lib/i18n/locales";

/** Messages of the drawing room in one language. */
export type RoomMessages = Awaited<ReturnType<typeof loadMessages>>;

/** Loads one language; each is a chunk of its own and stands in the tablet's cache. */
export async function loadMessages(locale: Locale) {
  switch (locale) {
    case "de":
      return (await import("./german")).messages;
    case "de-simple":
      return (await import("./easy-german")).messages;
    case "en":
      return (await import("./english")).messages;
    case "uk":
      return (await import("./ukrainian")).messages;
    case "ar":
      return (await import("./arabic")).messages;
    case "fa":
      return (await import("./persian")).messages;
    case "ru":
      return (await import("./russian")).messages;
    case "tr":
      return (await import("./turkish")).messages;
    case "ku":
      return (await import("./kurdish")).messages;
    case "ti":
      return (await import("./tigrinya")).messages;
  }
}

/** The locale in front of a path such as `/ar/draw/…`; the first preferred one that exists otherwise. */
export function localeOf(path: string, preferred: readonly string[]): Locale {
  const first = path.split("/")[1] ?? "";
  return isLocale(first) ? first : preferredLocale(preferred);
}

/** Languages of a study that the interface has, in the study's order; all of them when it names none it has. */
export function offeredLocales(languages: readonly string[]): Locale[] {
  const offered = languages.filter(isLocale);
  return offered.length > 0 ? offered : [...LOCALE_IDS];
}
