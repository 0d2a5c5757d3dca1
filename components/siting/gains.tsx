"use client";
import { useTranslations } from "use-intl";
import type { Comparison } from "@/lib/domain/siting/comparison";
import { GainCurve } from "./gain-curve";
import type { Words } from "./use-words";

/** What each further site brings, as a curve and in sentences. */
export function Gains({ comparison, words }: { comparison: Comparison; words: Words }) {
  const t = useTranslations("siting.gains");
  const { gains, sets } = comparison;
  const points = sets.flatMap(({ sites, measures }) => {
    const mean = measures["mean-time"];
    return mean && "value" in mean ? [{ p: sites.length, minutes: mean.value }] : [];
  });
  if (points.length < 2) return null;
  const list = points.map(({ p, minutes }) => t("point", { p, value: words.minutes(minutes) }));
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("note", words.within)}</p>
      <GainCurve points={points} label={t("chart", { points: list.join(", ") })} write={words.minutes} />
      <ul>
        {gains.map(({ p, minutes, coverage }) => (
          <li key={p}>
            <strong>{t("step", { p })}</strong>: {t("minutes", { value: words.minutes(minutes) })};{" "}
            {t("coverage", { value: words.percent(coverage), ...words.within })}
          </li>
        ))}
      </ul>
    </section>
  );
}
