import type { StudyLanguage } from "@/lib/domain/study/languages";
import type { Translator } from "@/lib/i18n/server";
import { LOCALES, isLocale } from "@/lib/i18n/locales";

/** A language as its speakers write it. */
export function languageName({ language, added }: Pick<StudyLanguage, "language" | "added">): string {
  return added?.name ?? (isLocale(language) ? LOCALES[language].name : language);
}

/** Who has read and heard the consent, and whether that still counts. */
export function reviewInWords(
  t: Translator<"languages">,
  locale: string,
  { review }: Pick<StudyLanguage, "review">,
  version: string,
): string {
  if (review === null) return t("reviewNone");
  if (review.version !== version) return t("reviewOld", { version: review.version });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(review.at);
  return t("reviewedBy", { name: review.reviewer, date, version });
}
