"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { useZoneWords } from "./zone-words";
import styles from "./zones.module.css";

/** The one zone selected, explained in a sentence with its number behind it. */
export function ZoneDetails(props: {
  zone: ShownZone | null;
  place: number;
  participants: number;
  centre: readonly [number, number];
}) {
  const t = useTranslations("planner");
  const format = useFormatter();
  const words = useZoneWords(props.centre);
  const { zone } = props;
  return (
    <section className={styles["details"]} aria-live="polite">
      {zone ? (
        <>
          <h2>
            {t("zone.name", { place: format.number(props.place + 1) })}
            <span className={styles["where"]}>{words.where(zone)}</span>
          </h2>
          <p className={styles["sentence"]}>{words.sentence(zone)}</p>
          <p className={styles["note"]}>
            {t("zone.share", { count: props.participants })} {t("zone.since", { date: words.since(zone) })}
          </p>
        </>
      ) : (
        <p className={styles["note"]}>{t("zone.none")}</p>
      )}
    </section>
  );
}
