"use client";
import { useTranslations } from "use-intl";
import type { SetMeasures } from "@/lib/domain/siting/comparison";
import type { SureSet } from "@/lib/domain/siting/sureness";
import type { Words } from "../use-words";

/** The six figures of a set of sites, each in a sentence, with its interval where a sample makes sense of it. */
export function SixNumbers({ set, sure, words }: { set: SetMeasures; sure: SureSet | null; words: Words }) {
  const t = useTranslations("council-sheet");
  const between = (interval: readonly [number, number] | undefined) =>
    interval ? ` ${t("between", { low: interval[0], high: interval[1] })}` : "";
  const { measures } = set;
  const rows = [
    { name: "mean-time", more: between(sure?.meanMinutes) },
    { name: "worst-fifth", more: between(sure?.worstFifthMinutes) },
    { name: "coverage-long", more: "" },
    { name: "group-gap", more: "" },
    { name: "reachable-hours", more: "" },
  ] as const;
  return (
    <ol>
      {rows.map(({ name, more }) => {
        const figure = measures[name] ?? { missing: "groups-not-released" };
        return (
          <li key={name}>
            {words.sentence(name, figure)}
            {more}
          </li>
        );
      })}
      <li>{sure ? t(`sure.${sure.steadiness}`, { best: sure.best }) : t("sure.unknown")}</li>
    </ol>
  );
}
