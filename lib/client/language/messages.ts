import type { Locale } from "@/lib/i18n/locales";
import { DEFAULT_LOCALE, isLocale, LOCALE_IDS } from "@/lib/i18n/locales";

/** Messages of the drawing room and the receipt page in one language. */
export type RoomMessages = Awaited<ReturnType<typeof loadMessages>>;

/** Loads one language; each is a chunk of its own and stands in the tablet's cache. */
export async function loadMessages(locale: Locale) {
  switch (locale) {
    case "de":
      return (await import("./german")).messages;
    case "en":
      return (await import("./english")).messages;
    case "ar":
      return (await import("./arabic")).messages;
  }
}

/** The locale in front of a path such as `/ar/draw/…`; the first preferred one that exists otherwise. */
export function localeOf(path: string, preferred: readonly string[]): Locale {
  const first = path.split("/")[1] ?? "";
  if (isLocale(first)) return first;
  const wanted = preferred.map((tag) => tag.split("-")[0] ?? "").find(isLocale);
  return wanted ?? DEFAULT_LOCALE;
}

/** Languages of a study that the interface has, in the study's order; all of them when it names none it has. */
export function offeredLocales(languages: readonly string[]): Locale[] {
  const offered = languages.filter(isLocale);
  return offered.length > 0 ? offered : [...LOCALE_IDS];
}
