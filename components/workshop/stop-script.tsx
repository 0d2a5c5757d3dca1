"use client";
import { useTranslations } from "use-intl";
import type { Support } from "@/lib/domain/study/definition";
import styles from "./tablets.module.css";
import stopScript from "./stop-script.module.css";

/** What to say and do when drawing stirs something up, and whom to turn to here: at hand on the facilitator's page. */
export function StopScript({ script, support }: { script: string; support: readonly Support[] }) {
  const t = useTranslations("workshop");
  return (
    <details className={stopScript["script"]}>
      <summary>{t("script.title")}</summary>
      {(script || t("script.standard"))
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <h3>{t("script.support")}</h3>
      {support.length === 0 ? <p className={styles["note"]}>{t("script.none")}</p> : null}
      <ul>
        {support.map(({ name, contact }) => (
          <li key={name}>
            <bdi>{name}</bdi>: <bdi>{contact}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
