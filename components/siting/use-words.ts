"use client";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Assumptions, Model } from "@/lib/domain/siting/assumptions";
import { MEASURES, type Figure, type MeasureName } from "@/lib/domain/siting/comparison";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import { useFigures } from "./use-figures";

/** Figures and assumptions of sites in sentences that need no other knowledge. */
export function useWords({ assumptions, network, barriers, minutes: table, population }: SitingInputs) {
  const t = useTranslations("siting");
  const figures = useFigures();
  return useMemo(() => {
    const { minutes, percent, plain, hours } = figures;
    const inWords = (measure: MeasureName, value: number): string => {
      switch (MEASURES[measure]) {
        case "minutes":
          return minutes(value);
        case "share":
          return measure.startsWith("coverage") ? tenths(value) : percent(value);
        case "hours":
          return hours(value);
        case "persons":
          return plain(Math.round(value));
        case "index":
        case "ratio":
          return plain(value);
      }
    };
    const tenths = (share: number) =>
      t("share", { ten: plain(Math.round(share * 10)), percent: percent(share) });
    const unnamed = new Set(population.flatMap(({ id, name }) => (name === "" ? [id] : [])));
    const within = { minutes: plain(bandOf(assumptions, "coverage-long")) };
    return {
      ...figures,
      /** A measure in a sentence, or why it is not known. */
      sentence: (measure: MeasureName, figure: Figure): string => {
        const values = {
          minutes: plain(bandOf(assumptions, measure)),
          hours: hours(assumptions.staffedHours),
        };
        return "missing" in figure
          ? t(`missing.${figure.missing}`, { what: t(`measures.${measure}`, values) })
          : t(`sentences.${measure}`, { value: inWords(measure, figure.value), ...values });
      },
      /** What a best set reaches, by what best means. */
      reached: (model: Model, value: number): string =>
        t(`answer.what.${model}`, {
          value: model === "maximal-cover" ? tenths(value) : minutes(value),
          ...within,
        }),
      model: (model: Model): string => t(`models.${model}`, within),
      within,
      /** A row of residents that has no name to be called by. */
      isUnnamed: (id: string): boolean => unnamed.has(id),
      /** How ways were counted, and from where: it stands beside every time. */
      assumed: (): string =>
        [
          t("words.assumed", {
            speed: plain(assumptions.speed),
            ways: t(`words.ways.${waysKind({ network, barriers, minutes: table })}`, {
              detour: plain(assumptions.detour),
            }),
          }),
          ...(population.some(({ where }) => "outline" in where) ? [t("words.spread")] : []),
        ].join(" "),
    };
  }, [t, figures, assumptions, network, barriers, table, population]);
}

export type Words = ReturnType<typeof useWords>;

const waysKind = ({ network, barriers, minutes }: Pick<SitingInputs, "network" | "barriers" | "minutes">) =>
  minutes.length > 0
    ? "minutes"
    : network !== null
      ? "network"
      : barriers.length > 0
        ? "barriers"
        : "straight";

function bandOf({ bands: [short, middle, long] }: Assumptions, measure: MeasureName): number {
  return measure === "coverage-short" ? short : measure === "coverage-middle" ? middle : long;
}
