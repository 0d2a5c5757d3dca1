import { useTranslations } from "use-intl";

/** Where a text is written, in the direction of what is typed. */
export function WordsField(props: { language: string; text: string; onChange: (text: string) => void }) {
  const t = useTranslations("words");
  return (
    <label className="desk-field">
      {t("words")}
      <textarea
        rows={4}
        maxLength={6_000}
        dir="auto"
        lang={props.language}
        value={props.text}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
