import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/server";
import styles from "@/components/desk/home.module.css";

/** Numbers of `qualityOf`, each with its words; awaited by the page, so that nothing suspends when it is rendered. */
export async function qualityList(
  locale: Locale,
  quality: Readonly<Record<"counted" | "helped" | "held" | "aside" | "unfinished", number>>,
) {
  const t = await translator(locale, "workshop");
  const number = new Intl.NumberFormat(locale);
  return (
    <ul className={styles["numbers"]}>
      {(["counted", "helped", "held", "aside", "unfinished"] as const).map((key) => (
        <li key={key} className={styles["number"]}>
          <strong>{number.format(quality[key])}</strong>{" "}
          <span>{t(`after.quality.${key}`, { count: quality[key] })}</span>
        </li>
      ))}
    </ul>
  );
}
