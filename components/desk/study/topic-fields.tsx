import { useLocale, useTranslations } from "use-intl";
import { TOPICS, TOPIC_LABELS, type Topic } from "@/lib/domain/study/topics";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

/** Which of the kit's topics the talk asks for, in the kit's own words. */
export function TopicFields(props: { topics: readonly Topic[]; onChange: (topics: Topic[]) => void }) {
  const t = useTranslations("study.care");
  const locale = useLocale();
  const { topics, onChange } = props;
  return (
    <fieldset className={fields["set"]}>
      <legend>{t("topics")}</legend>
      <p className={styles["note"]}>{t("topicsHint")}</p>
      {TOPICS.map((topic) => (
        <label key={topic} className={fields["tick"]}>
          <input
            type="checkbox"
            checked={topics.includes(topic)}
            onChange={({ target }) =>
              onChange(TOPICS.filter((one) => (one === topic ? target.checked : topics.includes(one))))
            }
          />
          <span>
            <span lang="de">{TOPIC_LABELS[topic].de}</span>
            {locale === "de" ? null : ` (${TOPIC_LABELS[topic].en})`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
