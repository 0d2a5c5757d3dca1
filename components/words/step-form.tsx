"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LanguageField } from "./language-field";
import { SaveStep } from "./save-step";
import { WordsField } from "./words-field";
import styles from "./words.module.css";

/** Writes down or translates; what nobody has checked yet is marked a draft and stays one for every reader. */
export function StepForm(props: {
  call: string;
  kind: "transcript" | "translation";
  languages: readonly string[];
  first: string;
  /** What was written last in a language. */
  textIn: (language: string) => string;
}) {
  const t = useTranslations("words");
  const { kind } = props;
  const [language, setLanguage] = useState(props.first);
  const [text, setText] = useState(props.textIn(props.first));
  const [draft, setDraft] = useState(false);
  const change = (next: string) => {
    // What was typed goes along; a language that has a text of its own shows that one.
    if (text === props.textIn(language) || text.trim() === "") setText(props.textIn(next));
    setLanguage(next);
  };
  return (
    <section className={styles["step"]}>
      <h2>{t(`${kind}.title`)}</h2>
      <p>{t(`${kind}.text`)}</p>
      <LanguageField languages={props.languages} value={language} onChange={change} />
      <WordsField language={language} text={text} onChange={setText} />
      <label className="desk-tick">
        <input type="checkbox" checked={draft} onChange={(event) => setDraft(event.target.checked)} />
        {t("draft")}
      </label>
      <SaveStep call={props.call} step={{ kind, language, text, draft }} label={t(`${kind}.save`)} />
    </section>
  );
}
