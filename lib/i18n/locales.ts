interface LocaleEntry {
  /** As its speakers write it. */
  name: string;
  direction: "ltr" | "rtl";
  /** Set by a person who reads the language; until then staff are told. */
  reviewed: boolean;
}

/**
 * Interface languages. An id is a BCP 47 tag: it stands in addresses, in `lang` attributes and goes to Intl as it is
 * (`simple` is a registered variant; `ku` is Kurmancî in Latin letters, `fa` is read in Tehran and in Kabul).
 */
export const LOCALES = {
  de: { name: "Deutsch", direction: "ltr", reviewed: true },
  "de-simple": { name: "Leichte Sprache", direction: "ltr", reviewed: false },
  en: { name: "English", direction: "ltr", reviewed: true },
  uk: { name: "Українська", direction: "ltr", reviewed: false },
  ar: { name: "العربية", direction: "rtl", reviewed: false },
  fa: { name: "فارسی / دری", direction: "rtl", reviewed: false },
  ru: { name: "Русский", direction: "ltr", reviewed: false },
  tr: { name: "Türkçe", direction: "ltr", reviewed: false },
  ku: { name: "Kurmancî", direction: "ltr", reviewed: false },
  ti: { name: "ትግርኛ", direction: "ltr", reviewed: false },
} as const satisfies Record<string, LocaleEntry>;

export type Locale = keyof typeof LOCALES;
export const LOCALE_IDS = Object.keys(LOCALES) as Locale[];
export const DEFAULT_LOCALE = "de" satisfies Locale;

/** Languages of the desk and of signing in. */
export const STAFF_LOCALES = ["de", "en"] as const satisfies readonly Locale[];
export type StaffLocale = (typeof STAFF_LOCALES)[number];

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}

export function isStaffLocale(value: string): value is StaffLocale {
  return (STAFF_LOCALES as readonly string[]).includes(value);
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return LOCALES[locale].direction;
}

/** Tags under which devices know a language that stands above under another one. */
const OTHER_TAGS = new Map<string, Locale>([
  ["prs", "fa"],
  ["kmr", "ku"],
]);

/** The first of the wanted language tags that there is; else the house's own language. */
export function preferredLocale(tags: readonly string[]): Locale {
  for (const tag of tags.map((each) => each.toLowerCase())) {
    const language = tag.split("-")[0] ?? "";
    const known = OTHER_TAGS.get(language) ?? [tag, language].find(isLocale);
    if (known) return known;
  }
  return DEFAULT_LOCALE;
}

/** The rest of an address (without the language) belongs to staff. */
export function isStaffPage(rest: string): boolean {
  return /^(desk|sign-in|invite)(\/|$)/.test(rest);
}
