"use client";
import { useTranslations } from "use-intl";
import { MEASURES, type MeasureName, type SetMeasures } from "@/lib/domain/siting/comparison";
import type { Words } from "./use-words";

/** Said first; the others can be unfolded. */
const FIRST: readonly MeasureName[] = [
  "mean-time",
  "worst-fifth",
  "coverage-long",
  "felt-time",
  "reachable-hours",
  "group-gap",
];

/** Every figure of a set of sites in a sentence of its own. `whole`: nothing is folded away, as on paper. */
export function SetSentences({ set, words, whole }: { set: SetMeasures; words: Words; whole: boolean }) {
  const t = useTranslations("siting.words");
  const told = (Object.keys(MEASURES) as MeasureName[]).flatMap((measure) => {
    const figure = set.measures[measure];
    return figure ? [{ measure, text: words.sentence(measure, figure) }] : [];
  });
  const first = FIRST.flatMap((name) => told.filter(({ measure }) => measure === name));
  const rest = told.filter(({ measure }) => !FIRST.includes(measure));
  return (
    <section>
      <h2>{t("title")}</h2>
      <ul>
        {first.map(({ measure, text }) => (
          <li key={measure}>{text}</li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details open={whole}>
          <summary>{t("more", { count: rest.length })}</summary>
          <ul>
            {rest.map(({ measure, text }) => (
              <li key={measure}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p>{words.assumed()}</p>
    </section>
  );
}
