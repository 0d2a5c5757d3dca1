/** Interface languages. `reviewed` is set by a person who reads the language; until then staff are told. */
export const LOCALES = {
  de: { name: "Deutsch", direction: "ltr", reviewed: true },
  en: { name: "English", direction: "ltr", reviewed: true },
  ar: { name: "العربية", direction: "rtl", reviewed: false },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl"; reviewed: boolean }>;

export type Locale = keyof typeof LOCALES;
export const LOCALE_IDS = Object.keys(LOCALES) as Locale[];
export const DEFAULT_LOCALE: Locale = "de";

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return LOCALES[locale].direction;
}
