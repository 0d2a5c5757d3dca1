"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { AttitudeSwitch } from "@/components/planner/attitude-switch";
import { Button } from "@/components/ui/button";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import styles from "./wave.module.css";

export interface WavePicture {
  /** SVG and legend as markup of our own that escapes every text; the legend is empty where there is no scale. */
  map: string;
  legend: string;
  areas: number;
  /** Whether larger areas stand in it, dotted. */
  dotted: boolean;
}

/** A wave on the wall: one attitude at a time, by its button or the arrow keys, in type for the last row. */
export function WaveWall(props: {
  participants: number;
  pictures: Readonly<Record<Attitude, WavePicture>>;
  onClose: () => void;
}) {
  const t = useTranslations("wave.wall");
  const [attitude, setAttitude] = useState<Attitude>("use");
  const { map, legend, areas, dotted } = props.pictures[attitude];
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      if (step === 0) return;
      setAttitude(
        (now) => ATTITUDES[(ATTITUDES.indexOf(now) + step + ATTITUDES.length) % ATTITUDES.length] ?? now,
      );
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={styles["wall"]}>
      <div className={styles["bar"]}>
        <AttitudeSwitch attitude={attitude} onChange={setAttitude} />
        <Button onClick={props.onClose}>{t("close")}</Button>
      </div>
      <div className={styles["shown"]}>
        <div className={styles["map"]} dangerouslySetInnerHTML={{ __html: map }} />
        <div className={styles["words"]} aria-live="polite">
          <p className={styles["people"]}>{t("people", { participants: props.participants })}</p>
          {areas === 0 ? <p>{t("none")}</p> : null}
          {legend === "" ? null : (
            <div className={styles["legend"]}>
              <p>{t("legend")}</p>
              <div dangerouslySetInnerHTML={{ __html: legend }} />
            </div>
          )}
          {dotted ? <p>{t("dotted")}</p> : null}
          {attitude === "avoid" ? <p>{t("avoid")}</p> : null}
          <p>{t("empty")}</p>
          <p>{t("noise")}</p>
        </div>
      </div>
    </div>
  );
}
