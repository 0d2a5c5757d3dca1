import { useFormatter, useTranslations } from "use-intl";
import { LOCALES, LOCALE_IDS } from "@/lib/i18n/locales";
import type { SetUpPart } from "./set-up-steps";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

/** Which languages people can choose; the first one stands in where a text is missing. */
export function SetUpLanguages({ draft, change }: SetUpPart) {
  const t = useTranslations("study");
  const format = useFormatter();
  const { languages } = draft;
  const bySound = draft.addedLanguages.filter(({ language }) => languages.includes(language));
  const toggle = (language: string, on: boolean) =>
    change({
      languages: [
        ...LOCALE_IDS.filter((one) => (one === language ? on : languages.includes(one))),
        ...bySound.map((added) => added.language),
      ],
    });
  return (
    <>
      <p className={styles["note"]}>{t("languages.note")}</p>
      <fieldset className={fields["ticks"]}>
        <legend className="visually-hidden">{t("steps.languages")}</legend>
        {LOCALE_IDS.map((language) => (
          <label key={language}>
            <input
              type="checkbox"
              checked={languages.includes(language)}
              onChange={({ target }) => toggle(language, target.checked)}
            />
            <bdi lang={language}>{LOCALES[language].name}</bdi>
          </label>
        ))}
      </fieldset>
      {bySound.length === 0 ? null : (
        <p>
          {t("languages.bySound", { names: format.list(bySound.map(({ name }) => `\u2068${name}\u2069`)) })}
        </p>
      )}
      <p className={styles["note"]}>{t("languages.sound")}</p>
    </>
  );
}
