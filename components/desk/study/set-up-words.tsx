import { useTranslations } from "use-intl";
import { reworded } from "@/lib/domain/study/reworded";
import { STUDY_MODES } from "@/lib/domain/study/definition";
import type { SetUpPart } from "./set-up-steps";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

const STAFF = ["de", "en"] as const;

/** What the study is called, what it asks, and on what people draw. */
export function SetUpWords({ draft, change }: SetUpPart) {
  const t = useTranslations("study");
  return (
    <>
      {STAFF.map((language) => (
        <label key={language} className="desk-field">
          {t(`words.title.${language}`)}
          <input
            value={draft.title[language] ?? ""}
            maxLength={120}
            lang={language}
            autoComplete="off"
            onChange={({ target }) => change({ title: { ...draft.title, [language]: target.value } })}
          />
        </label>
      ))}
      {STAFF.map((language) => (
        <label key={language} className={`desk-field ${fields["long"]}`}>
          {t(`words.question.${language}`)}
          <textarea
            rows={3}
            value={draft.question[language] ?? ""}
            maxLength={1_000}
            lang={language}
            onChange={({ target }) =>
              change({ question: reworded(draft.question, language, target.value, STAFF) })
            }
          />
        </label>
      ))}
      <p className={styles["note"]}>{t("words.note")}</p>
      <fieldset className={fields["choice"]}>
        <legend>{t("words.mode")}</legend>
        {STUDY_MODES.map((mode) => (
          <label key={mode}>
            <input type="radio" name="mode" checked={draft.mode === mode} onChange={() => change({ mode })} />
            <span>
              <strong>{t(`words.modes.${mode}`)}</strong>
              <small>{t(`words.modeHints.${mode}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
