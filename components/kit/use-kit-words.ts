"use client";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { kitComponent, kitOption, shownLabel } from "@/lib/domain/kit/catalogue";
import type { Profile } from "@/lib/domain/kit/profile";

/** Group sets of the study with labels in the reader's language. */
export interface NamedGroups {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** Words for a kit in the reader's language: labels, days, lists, groups of the study. */
export function useKitWords(groups: readonly NamedGroups[]) {
  const t = useTranslations("kit");
  const locale = useLocale();
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    const time = new Intl.DateTimeFormat(locale, {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "Europe/Berlin",
    });
    const joined = new Intl.ListFormat(locale);
    const setOf = (id: unknown) => groups.find((set) => set.id === id);
    return {
      t,
      locale,
      groups,
      /** YYYY-MM-DD or a time, as a day. */
      day: (iso: string) => date.format(new Date(iso)),
      time: (iso: string) => time.format(new Date(iso)),
      list: (items: readonly string[]) => joined.format(items),
      /** What a component, an option of the kit or an own option is called. */
      label: (profile: Profile, id: string) => {
        const known = kitOption(id) ?? kitComponent(id);
        return known
          ? shownLabel(known, locale)
          : (profile.ownOptions.find((own) => own.id === id)?.label ?? "");
      },
      topic: (id: unknown) => {
        const option = kitOption(`ko.themen.${String(id)}`);
        return option ? shownLabel(option, locale) : "";
      },
      setLabel: (set: unknown) => setOf(set)?.label ?? "",
      groupLabel: (set: unknown, option: unknown) =>
        setOf(set)?.options.find((one) => one.id === option)?.label ?? "",
    };
  }, [t, locale, groups]);
}
export type KitWords = ReturnType<typeof useKitWords>;
