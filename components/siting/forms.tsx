"use client";
import { useTranslations } from "use-intl";
import type { Comparison, Finding, FormAnswer } from "@/lib/domain/siting/comparison";
import styles from "./forms.module.css";
import { useFindings } from "./use-findings";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

interface Props {
  comparison: Comparison;
  names: Names;
  words: Words;
}

/** So many candidates are named by how central they lie; each says it of itself in its own card as well. */
const MOST_CENTRAL = 5;
const SPEAKS = ["for", "against", "unproven"] as const;

/** The four forms side by side, each with what speaks for and against it; numbers never decide. */
export function Forms({ comparison, names, words }: Props) {
  const t = useTranslations("siting.forms");
  const sentence = useFindings({ names, words });
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("note")}</p>
      <div className={styles["forms"]}>
        {comparison.forms.map((answer) => (
          <Form key={answer.form} answer={answer} comparison={comparison} {...{ names, words, sentence }} />
        ))}
      </div>
    </section>
  );
}

function Form(props: {
  answer: FormAnswer;
  comparison: Comparison;
  names: Names;
  words: Words;
  sentence: (finding: Finding) => string;
}) {
  const t = useTranslations("siting.forms");
  const { answer, comparison, names, words, sentence } = props;
  const { form, sites, findings } = answer;
  return (
    <article className={styles["form"]}>
      <h3>{t(form)}</h3>
      <p>{t(`${form}Note`)}</p>
      {sites === null ? (
        <p>{t("noSites")}</p>
      ) : comparison.exploration ? null : (
        <p>{t("sites", { sites: names.namesOf(sites) })}</p>
      )}
      {form === "central" && comparison.candidates.length > 0 ? (
        <>
          <h4>{t("positions")}</h4>
          <ul>
            {comparison.candidates
              .toSorted((a, b) => a.ratio - b.ratio)
              .slice(0, MOST_CENTRAL)
              .map(({ id, ratio, position }) => (
                <li key={id}>
                  {t(`position.${position}`, { site: names.nameOf(id), ratio: words.plain(ratio) })}
                </li>
              ))}
          </ul>
        </>
      ) : null}
      {SPEAKS.map((speaks) => {
        const own = findings.filter((finding) => finding.speaks === speaks);
        return own.length === 0 && speaks === "unproven" ? null : (
          <div key={speaks}>
            <h4>{t(speaks)}</h4>
            {own.length === 0 ? (
              <p>{t("nothing")}</p>
            ) : (
              <ul>
                {own.map((finding) => (
                  <li key={`${finding.finding}${finding.site}${JSON.stringify(finding.values)}`}>
                    {sentence(finding)}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </article>
  );
}
