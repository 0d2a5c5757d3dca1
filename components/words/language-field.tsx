import { useFormatter, useTranslations } from "use-intl";

export function LanguageField(props: {
  languages: readonly string[];
  value: string;
  onChange: (language: string) => void;
}) {
  const t = useTranslations("words");
  const format = useFormatter();
  return (
    <label className="desk-field">
      {t("language")}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.languages.map((language) => (
          <option key={language} value={language}>
            {format.displayName(language, { type: "language" })}
          </option>
        ))}
      </select>
    </label>
  );
}
