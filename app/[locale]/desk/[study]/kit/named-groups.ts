import type { NamedGroups } from "@/components/kit/use-kit-words";
import { textIn, type StudyDefinition } from "@/lib/domain/study/definition";
import type { Locale } from "@/lib/i18n/locales";

/** The study's group sets with labels in the reader's language. */
export function namedGroups({ groupSets, languages }: StudyDefinition, locale: Locale): NamedGroups[] {
  return groupSets.map(({ id, label, options }) => ({
    id,
    label: textIn(label, locale, languages),
    options: options.map((option) => ({ id: option.id, label: textIn(option.label, locale, languages) })),
  }));
}
