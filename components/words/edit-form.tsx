"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { findIdentifiers } from "@/lib/domain/words/identifiers";
import type { Basis, QuoteText } from "@/lib/domain/words/steps";
import { LanguageField } from "./language-field";
import { SaveStep } from "./save-step";
import { WordsField } from "./words-field";
import styles from "./words.module.css";

/** Takes out what says who is meant; addresses, numbers and names that it finds are pointed at, never changed. */
export function EditForm(props: { call: string; bases: readonly Basis[]; edited: readonly QuoteText[] }) {
  const t = useTranslations("words");
  const textIn = (language: string) =>
    props.edited.find((one) => one.language === language)?.text ??
    props.bases.find((one) => one.language === language)?.text ??
    "";
  const languages = props.bases.map((basis) => basis.language);
  const [chosen, setChosen] = useState(languages[0] ?? "");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? "");
  const text = typed[language] ?? textIn(language);
  const found = findIdentifiers(text);
  return (
    <section className={styles["step"]}>
      <h2>{t("edited.title")}</h2>
      <p>{t("edited.text")}</p>
      <LanguageField languages={languages} value={language} onChange={setChosen} />
      <WordsField
        language={language}
        text={text}
        onChange={(next) => setTyped({ ...typed, [language]: next })}
      />
      {found.length === 0 ? (
        <p>{t("noHints")}</p>
      ) : (
        <div role="status">
          <p>{t("hints")}</p>
          <ul className={styles["hints"]}>
            {found.map((one, index) => (
              <li key={index}>
                {t(`hintKinds.${one.kind}`)} <mark dir="auto">{one.text}</mark>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SaveStep
        call={props.call}
        step={{ kind: "edited", language, text, draft: false }}
        label={t("edited.save")}
      />
    </section>
  );
}
