"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { BestSet, Comparison } from "@/lib/domain/siting/comparison";
import styles from "./answer.module.css";
import type { Names } from "./use-names";
import type { SitesState } from "./use-sites";
import type { Words } from "./use-words";

/** The best set of the question that was answered; undefined where there is none. */
export function bestOf(comparison: Comparison, { inputs, p }: Pick<SitesState, "inputs" | "p">) {
  const { alpha, lambda, model } = inputs.assumptions;
  return comparison.best.find(
    (one) =>
      one.p === p &&
      one.model === model &&
      one.alpha === alpha &&
      one.lambda === (model === "felt" ? lambda : 0),
  );
}

/** The answer in a sentence or two; with few people none is named. */
export function Answer(props: { state: SitesState; comparison: Comparison; names: Names; words: Words }) {
  const t = useTranslations("siting.answer");
  const { state, comparison } = props;
  const { release } = state.inputs;
  const best = bestOf(comparison, state);
  const moved = Object.keys(state.moved).length;
  return (
    <section aria-live="polite">
      <h2>{t("title")}</h2>
      {comparison.exploration && release ? (
        <p>{t("exploration", { count: release.participants, workshops: release.workshops })}</p>
      ) : best ? (
        <Best best={best} names={props.names} words={props.words} />
      ) : (
        <p>{t("none", { p: state.p })}</p>
      )}
      {moved === 0 ? null : (
        <div className={styles["tried"]}>
          <p>{t("moved", { count: moved })}</p>
          <Button onClick={() => state.restore(null)}>{t("restore")}</Button>
        </div>
      )}
    </section>
  );
}

function Best({ best, names, words }: { best: BestSet; names: Names; words: Words }) {
  const t = useTranslations("siting.answer");
  const { p, sites, model, value, runnerUp, proven, gap } = best;
  return (
    <>
      <p className={styles["best"]}>
        {t("best", { p, sites: names.namesOf(sites), what: words.reached(model, value) })}
      </p>
      {runnerUp ? (
        <p>
          {t("runnerUp", {
            sites: names.namesOf(runnerUp.sites),
            what: words.reached(model, runnerUp.value),
          })}
        </p>
      ) : null}
      {proven ? null : <p>{t("unproven", { gap: words.percent(gap) })}</p>}
    </>
  );
}
