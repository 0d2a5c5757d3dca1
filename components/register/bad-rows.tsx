"use client";
import { useTranslations } from "use-intl";
import type { BadArea } from "@/lib/domain/import/check-areas";
import type { BadFigure } from "@/lib/domain/import/check-figures";
import type { BadPlace } from "@/lib/domain/import/read-place";
import styles from "./register.module.css";

const SHOWN = 20;

/** Rows that cannot be used, by line and reason; the others are not held up by them. */
export function BadRows({
  bad,
}: {
  bad: readonly { line: number; reason: BadPlace | BadArea | BadFigure }[];
}) {
  const t = useTranslations("register.import");
  if (bad.length === 0) return null;
  return (
    <section className={styles["group"]}>
      <h3>{t("badTitle", { count: bad.length })}</h3>
      <ul>
        {bad.slice(0, SHOWN).map(({ line, reason }, index) => (
          <li key={index}>{t("badLine", { line, reason: t(`bad.${reason}`) })}</li>
        ))}
      </ul>
      {bad.length > SHOWN ? <p>{t("more", { count: bad.length - SHOWN })}</p> : null}
    </section>
  );
}
