"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Comparison, Perception } from "@/lib/domain/siting/comparison";
import home from "@/components/desk/home.module.css";
import styles from "./chosen-site.module.css";
import type { SitesData } from "./sites-data";
import type { Names } from "./use-names";
import type { SitesState } from "./use-sites";
import type { Words } from "./use-words";

interface Props {
  data: SitesData;
  state: SitesState;
  comparison: Comparison | null;
  names: Names;
  words: Words;
  /** What lies under the middle of the map; null where there is no map. */
  middle: () => [number, number] | null;
  /** Page of the sites. */
  base: string;
}

/** All candidates as a list; the one chosen explained, tried elsewhere, and with how people see its place. */
export function ChosenSite({ data, state, comparison, names, words, middle, base }: Props) {
  const t = useTranslations("siting.site");
  const candidate = state.inputs.candidates.find(({ id }) => id === state.chosen);
  const facts = comparison?.candidates.find(({ id }) => id === state.chosen);
  return (
    <section>
      <h2>{t("list")}</h2>
      <ul className={styles["sites"]}>
        {state.inputs.candidates.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className={styles["site"]}
              aria-pressed={id === state.chosen}
              onClick={() => state.setChosen(id === state.chosen ? null : id)}
            >
              <span className={styles["sign"]}>{names.signFor(id)}</span>
              <span>{names.nameOf(id)}</span>
            </button>
          </li>
        ))}
      </ul>
      {candidate === undefined ? (
        <p>{t("none")}</p>
      ) : (
        <div className={styles["card"]}>
          <h3>{names.nameOf(candidate.id)}</h3>
          <p>
            {t(candidate.embedding)} · {t(candidate.action)}
          </p>
          {data.notes[candidate.id] ? <p>{data.notes[candidate.id]}</p> : null}
          {facts ? (
            <>
              <p>{t("alone", { value: words.minutes(facts.minutes) })}</p>
              <Perceptions perceptions={facts.perceptions} groupLabels={data.groupLabels} words={words} />
            </>
          ) : null}
          <div className={home["actions"]}>
            <Button
              onClick={() => {
                const at = middle();
                if (at) state.move(candidate.id, at);
              }}
            >
              {t("hereMiddle")}
            </Button>
            {Object.hasOwn(state.moved, candidate.id) ? (
              <Button onClick={() => state.restore(candidate.id)}>{t("restore")}</Button>
            ) : null}
            {data.mayPlan ? (
              <a className="button" href={`${base}/candidates/${encodeURIComponent(candidate.id)}`}>
                {t("edit")}
              </a>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
}

function Perceptions(props: {
  perceptions: readonly Perception[];
  groupLabels: Readonly<Record<string, string>>;
  words: Words;
}) {
  const t = useTranslations("siting.perception");
  const { perceptions, groupLabels, words } = props;
  return (
    <>
      <h4>{t("title")}</h4>
      {perceptions.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <ul>
            {perceptions.map(({ group, attitude, share, low, high }) => (
              <li key={`${group?.set}${group?.option}${attitude}`}>
                {t(share === null ? "bounds" : "line", {
                  group: group ? (groupLabels[`${group.set} ${group.option}`] ?? group.option) : t("all"),
                  what: t(attitude),
                  share: words.percent(share ?? 0),
                  low: words.percent(low),
                  high: words.percent(high),
                })}
              </li>
            ))}
          </ul>
          <p>{t("note")}</p>
        </>
      )}
    </>
  );
}
