import { useTranslations } from "use-intl";
import type { StudyChanges } from "@/lib/domain/study/changes";
import type { Texts } from "@/lib/domain/study/definition";
import { LOCALES, isLocale } from "@/lib/i18n/locales";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

const MOST_WORDS = 120;

/** All words of a study in one language. */
export function WordsIn(props: {
  language: string;
  changes: StudyChanges;
  onChange: (part: Partial<StudyChanges>) => void;
}) {
  const t = useTranslations("study.settings");
  const { language, changes, onChange } = props;
  const { title, question, prompts, groups, consent } = changes;
  const words = (consent[language] ?? "").split(/\s+/).filter((word) => word !== "").length;
  const field = (key: string, label: string, texts: Texts, rows: number, put: (texts: Texts) => void) => (
    <label key={key} className={`desk-field ${fields["long"]}`}>
      {label}
      <textarea
        rows={rows}
        lang={language}
        dir={isLocale(language) ? LOCALES[language].direction : "auto"}
        value={texts[language] ?? ""}
        onChange={({ target }) => put({ ...texts, [language]: target.value })}
      />
    </label>
  );
  return (
    <>
      {field("title", t("studyTitle"), title, 1, (texts) => onChange({ title: texts }))}
      {field("question", t("question"), question, 3, (texts) => onChange({ question: texts }))}
      {Object.entries(prompts).map(([id, texts], at) =>
        field(`prompt-${id}`, t("prompt", { number: at + 1 }), texts, 2, (next) =>
          onChange({ prompts: { ...prompts, [id]: next } }),
        ),
      )}
      {Object.entries(groups).map(([id, texts]) =>
        field(`group-${id}`, t(id.includes("/") ? "answer" : "group"), texts, 1, (next) =>
          onChange({ groups: { ...groups, [id]: next } }),
        ),
      )}
      {field("consent", t("consent"), consent, 10, (texts) => onChange({ consent: texts }))}
      <p className={words > MOST_WORDS ? "desk-problem" : styles["note"]} role="status">
        {t("consentWords", { count: words, most: MOST_WORDS })}
      </p>
    </>
  );
}
