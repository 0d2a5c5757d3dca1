"use client";
import { useTranslations } from "use-intl";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { AttitudeSign } from "./attitude-sign";
import styles from "./attitude.module.css";

/** One tap shows another attitude; a picture and words each. Null: what is shown is none. */
export function AttitudeSwitch(props: { attitude: Attitude | null; onChange: (attitude: Attitude) => void }) {
  const t = useTranslations("planner");
  return (
    <div className={styles["switch"]} role="group" aria-label={t("attitude.label")}>
      {ATTITUDES.map((attitude) => (
        <button
          key={attitude}
          type="button"
          className={styles["choice"]}
          data-attitude={attitude}
          aria-pressed={props.attitude === attitude}
          onClick={() => props.onChange(attitude)}
        >
          <AttitudeSign attitude={attitude} />
          {t(`attitude.${attitude}`)}
        </button>
      ))}
    </div>
  );
}
