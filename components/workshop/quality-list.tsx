import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/server";
import styles from "@/components/desk/home.module.css";

/** Numbers of `qualityOf`, each with its words. */
export async function QualityList(props: {
  locale: Locale;
  quality: Readonly<Record<"counted" | "helped" | "held" | "aside" | "unfinished", number>>;
}) {
  const t = await translator(props.locale, "workshop");
  const number = new Intl.NumberFormat(props.locale);
  return (
    <ul className={styles["numbers"]}>
      {(["counted", "helped", "held", "aside", "unfinished"] as const).map((key) => (
        <li key={key} className={styles["number"]}>
          <strong>{number.format(props.quality[key])}</strong>{" "}
          <span>{t(`after.quality.${key}`, { count: props.quality[key] })}</span>
        </li>
      ))}
    </ul>
  );
}
