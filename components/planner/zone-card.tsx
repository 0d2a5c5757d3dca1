"use client";
import { X } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { PictureZone } from "@/lib/client/planner/picture";
import styles from "./zone-card.module.css";

/** The one zone selected, over the map: a sentence with its number, what is told of groups, and its date. */
export function ZoneCard(props: {
  zone: PictureZone | null;
  place: number;
  where: (at: readonly [number, number]) => string;
  participants: number;
  onClose: () => void;
}) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const format = useFormatter();
  const { zone } = props;
  return (
    <section className={styles["card"]} aria-live="polite" hidden={zone === null}>
      {zone ? (
        <>
          <button
            type="button"
            className={`desk-icon ${styles["close"] ?? ""}`}
            aria-label={p("panel.close")}
            onClick={props.onClose}
          >
            <X aria-hidden="true" size={20} />
          </button>
          <h2>
            {t("zone.name", { place: format.number(props.place + 1) })}
            <span className={styles["where"]}>
              {props.where(zone.at)}, {zone.kind}
            </span>
          </h2>
          <p className={styles["sentence"]}>{zone.sentence}</p>
          {(zone.more ?? []).map((line) => (
            <p key={line} className={styles["more"]}>
              {line}
            </p>
          ))}
          <p className={styles["note"]}>
            {t("zone.share", { count: props.participants })} {t("zone.since", { date: zone.since })}
          </p>
        </>
      ) : null}
    </section>
  );
}
