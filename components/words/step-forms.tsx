"use client";
import { useTranslations } from "use-intl";
import type { WordsView } from "@/lib/domain/words/view";
import { EditForm } from "./edit-form";
import { StepForm } from "./step-form";
import styles from "./words.module.css";

/** The steps in their order; one that has nothing to rest on yet says what it waits for. */
export function StepForms(props: { call: string; words: WordsView; languages: readonly string[] }) {
  const t = useTranslations("words");
  const { call, words, languages } = props;
  const newest = (kind: string, language?: string) =>
    words.steps.findLast(
      (step) => step.kind === kind && (language === undefined || step.language === language),
    );
  const [spoken] = words.bases;
  return (
    <div className={styles["steps"]}>
      {words.source === "audio" ? (
        <StepForm
          call={call}
          kind="transcript"
          languages={languages}
          first={newest("transcript")?.language ?? words.language}
          textIn={() => newest("transcript")?.text ?? ""}
        />
      ) : null}
      {spoken ? (
        <>
          <StepForm
            call={call}
            kind="translation"
            languages={languages.filter((language) => language !== spoken.language)}
            first={languages.find((language) => language !== spoken.language) ?? spoken.language}
            textIn={(language) => newest("translation", language)?.text ?? ""}
          />
          <EditForm call={call} bases={words.bases} edited={words.edited} />
        </>
      ) : (
        <p className={styles["step"]}>{t("waitsFor.transcript")}</p>
      )}
    </div>
  );
}
