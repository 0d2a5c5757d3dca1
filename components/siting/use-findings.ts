"use client";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { Finding } from "@/lib/domain/siting/comparison";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

/** A finding for or against a form as a sentence; of one site, its name stands first. */
export function useFindings({ names, words }: { names: Names; words: Words }): (finding: Finding) => string {
  const t = useTranslations("siting");
  return useCallback(
    ({ finding, speaks, site, values }) => {
      const written = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, write(name, value, words)]),
      );
      const told = t(`findings.${finding}.${speaks}`, { ...written, within: words.within.minutes });
      return site === null ? told : t("findings.ofSite", { site: names.nameOf(site), told });
    },
    [t, names, words],
  );
}

/** Values by what they are called in every finding: shares, minutes, hours a week. */
function write(name: string, value: string | number, words: Words): string | number {
  if (typeof value === "string") return `\u2068${value}\u2069`;
  switch (name) {
    case "share":
    case "coverage":
    case "low":
    case "high":
      return words.percent(value);
    case "shorter":
    case "longer":
    case "minutes":
      return words.minutes(value);
    case "needed":
    case "offered":
    case "one":
    case "all":
      return words.hours(value);
    default:
      return words.plain(value);
  }
}
