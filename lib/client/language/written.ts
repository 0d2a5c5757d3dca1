import type { RoomWorkshop } from "@/lib/client/room/workshop";
import type { Locale } from "@/lib/i18n/locales";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";

/** What is written on screen: the language itself, or the study's first for one that is only heard. */
export function writtenLocale(
  language: string,
  { languages, title }: Pick<RoomWorkshop, "languages" | "title">,
): Locale {
  return [language, ...languages, ...Object.keys(title)].find(isLocale) ?? DEFAULT_LOCALE;
}
