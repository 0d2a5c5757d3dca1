"use client";
import { useTranslations } from "use-intl";
import {
  DIFFERENCES,
  OUTCOME_ANSWERS,
  type AnswerCounts,
  type Difference,
} from "@/lib/domain/feedback/answer";
import type { FindingContent } from "@/lib/domain/feedback/finding";
import { textIn } from "@/lib/domain/study/definition";
import styles from "./publication.module.css";

interface Props {
  finding: {
    content: FindingContent;
    counts: AnswerCounts;
    pictures: Partial<Record<Difference, number>>;
    words: readonly string[] | null;
  };
  /** Whether anybody was asked yet. */
  asked: boolean;
  locale: string;
  languages: readonly string[];
}

/** A finding with what people answered beside it. */
export function FindingResult({ finding, asked, locale, languages }: Props) {
  const t = useTranslations("publication.feedback");
  const { content, counts, pictures, words } = finding;
  return (
    <>
      <h3>
        <bdi>{textIn(content.title, locale, languages)}</bdi>
      </h3>
      <p>
        <bdi>{textIn(content.text, locale, languages)}</bdi>
      </p>
      {asked ? (
        <>
          <ul className={styles["counts"]}>
            {OUTCOME_ANSWERS.map((kind) => (
              <li key={kind}>{t(`counts.${kind}`, { count: counts[kind] })}</li>
            ))}
            {DIFFERENCES.map((one) =>
              pictures[one] === undefined ? null : (
                <li key={one}>{t(`pictures.${one}`, { count: pictures[one] })}</li>
              ),
            )}
          </ul>
          {words === null ? (
            <p className={styles["note"]}>{t("wordsHidden")}</p>
          ) : (
            <>
              <h4>{t("words")}</h4>
              {words.length === 0 ? <p>{t("noWords")}</p> : null}
              {words.map((text, place) => (
                <blockquote key={`${place} ${text}`} dir="auto">
                  {text}
                </blockquote>
              ))}
            </>
          )}
        </>
      ) : null}
    </>
  );
}
