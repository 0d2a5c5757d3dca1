"use client";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import { WaveWall, type WavePicture } from "./wave-wall";
import styles from "./wave.module.css";

/** What staff read before the room sees a wave: how many areas there are. Then the wall. */
export function WaveBefore(props: {
  participants: number;
  /** ISO 8601 */
  createdAt: string;
  pictures: Readonly<Record<Attitude, WavePicture>>;
}) {
  const { participants, pictures } = props;
  const t = useTranslations("wave.before");
  const attitudes = useTranslations("planner.attitude");
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  if (open)
    return <WaveWall participants={participants} pictures={pictures} onClose={() => setOpen(false)} />;
  const date = format.dateTime(new Date(props.createdAt), { dateStyle: "long" });
  return (
    <section className={styles["card"]}>
      <h2>{t("title")}</h2>
      <p>{t("people", { participants, date })}</p>
      <dl className={styles["areas"]}>
        {ATTITUDES.map((attitude) => (
          <div key={attitude}>
            <dt>{attitudes(attitude)}</dt>
            <dd>{t("areas", { areas: pictures[attitude].areas })}</dd>
          </div>
        ))}
      </dl>
      <p>{t("look")}</p>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("show")}
      </Button>
    </section>
  );
}
