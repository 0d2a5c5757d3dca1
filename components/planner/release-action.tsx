"use client";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import styles from "./first-release.module.css";
import { useReleaseJob } from "./use-release-job";

interface Props {
  study: string;
  /** Whether the act is offered now. */
  offered: boolean;
  /** Asked before it is done; `children` are what to know before. */
  question: string;
  /** The answer loses something for good. */
  grave: boolean;
  children: ReactNode;
}

/** Making a release: the act, a question, progress that can be stopped, and what went wrong. */
export function ReleaseAction({ study, offered, question, grave, children }: Props) {
  const t = useTranslations("planner");
  const [asking, setAsking] = useState(false);
  const { percent, failure, begin, stop } = useReleaseJob(study);
  const progress = useId();
  return (
    <>
      {percent !== null ? (
        <div className={styles["work"]}>
          <label htmlFor={progress}>{t("make.working")}</label>
          <progress id={progress} max={100} value={percent} />
          <Button onClick={stop}>{t("make.stop")}</Button>
        </div>
      ) : offered ? (
        <Button look="primary" onClick={() => setAsking(true)}>
          {t("make.action")}
        </Button>
      ) : null}
      <p role="status">{failure ? t(`failed.${failure}`) : ""}</p>
      {asking ? (
        <Dialog
          title={question}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("make.cancel")}</Button>
              <Button
                look={grave ? "danger" : "primary"}
                onClick={() => {
                  setAsking(false);
                  void begin();
                }}
              >
                {t("make.confirm")}
              </Button>
            </>
          }
        >
          {children}
        </Dialog>
      ) : null}
    </>
  );
}
