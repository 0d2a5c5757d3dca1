"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { WorkProgress } from "../work-progress";
import { failureText } from "./refusals";
import { useJob } from "./use-job";

/** Deletes what is due, after a question that says what it is. */
export function DeleteDue(props: { study: string; job: string | null; lines: readonly string[] }) {
  const t = useTranslations("keeping");
  const { work, begin } = useJob(`/api/studies/${encodeURIComponent(props.study)}/retention`, props.job);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {props.lines.length > 0 && work.percent === null ? (
        <Button look="danger" onClick={() => setAsking(true)}>
          {t("retention.action")}
        </Button>
      ) : null}
      <WorkProgress
        work={work}
        what={t("retention.working")}
        stop={t("stop")}
        done={t("retention.done")}
        failed={work.refusal && t(failureText(work.refusal))}
      />
      {asking ? (
        <Dialog
          title={t("retention.sure")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("retention.cancel")}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setAsking(false);
                  begin();
                }}
              >
                {t("retention.action")}
              </Button>
            </>
          }
        >
          <ul>
            {props.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{t("retention.final")}</p>
        </Dialog>
      ) : null}
    </>
  );
}
