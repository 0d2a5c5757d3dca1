"use client";
import { useTranslations } from "use-intl";
import { useWork } from "@/components/desk/use-work";
import { WorkProgress } from "@/components/desk/work-progress";
import { Button } from "@/components/ui/button";
import { makeWave } from "@/lib/client/workshop/make-wave";
import styles from "./wave.module.css";

const FAILURES = ["audit-refused", "not-yet", "cancelled"] as const;

/** Makes the wave of the room, once everybody is done; it is done only once for these maps. */
export function MakeWave({ workshopCall }: { workshopCall: string }) {
  const t = useTranslations("wave.make");
  const work = useWork();
  const failure = FAILURES.find((code) => code === work.refusal?.code) ?? "other";
  return (
    <section className={styles["card"]}>
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      {work.percent === null ? (
        <Button look="primary" onClick={() => work.begin((following) => makeWave(workshopCall, following))}>
          {t("action")}
        </Button>
      ) : null}
      <WorkProgress
        work={work}
        what={t("working")}
        stop={t("stop")}
        done={t("done")}
        failed={work.refusal === null ? null : t(`failed.${failure}`)}
      />
    </section>
  );
}
