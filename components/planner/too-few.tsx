"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import styles from "./first-release.module.css";
import { WithheldList } from "./withheld-list";

/** A release of fewer than 15 persons: its facts, why there is no map, and what can be said instead. */
export function TooFew({ release }: { release: ReleaseSummary }) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const format = useFormatter();
  const date = format.dateTime(new Date(release.createdAt), { dateStyle: "long" });
  return (
    <section className={styles["first"]} aria-labelledby="too-few">
      <h2 id="too-few">{t("size.noneTitle")}</h2>
      <p>{t("size.none", { count: release.participants })}</p>
      <p>{t("legend.release", { number: release.number, date })}</p>
      <h2>{p("few.can")}</h2>
      <ul>
        <li>{p("few.count", { count: release.participants })}</li>
        <li>{p("few.voices")}</li>
        <li>{p("few.talk")}</li>
        <li>{p("few.kept")}</li>
        <li>{p("few.next")}</li>
      </ul>
      <h2>{t("withheld.title")}</h2>
      <WithheldList release={release} />
    </section>
  );
}
