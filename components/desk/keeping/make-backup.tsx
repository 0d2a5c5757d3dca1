"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { WorkProgress } from "../work-progress";
import { failureText } from "./refusals";
import { useJob } from "./use-job";

/** Makes a backup on the server. */
export function MakeBackup({ study, job }: { study: string; job: string | null }) {
  const t = useTranslations("keeping");
  const { work, begin } = useJob(`/api/studies/${encodeURIComponent(study)}/backups`, job);
  return (
    <>
      {work.percent === null ? (
        <Button look="primary" onClick={begin}>
          {t("backup.action")}
        </Button>
      ) : null}
      <WorkProgress
        work={work}
        what={t("backup.working")}
        stop={t("stop")}
        done={t("backup.done")}
        failed={work.refusal && t(failureText(work.refusal))}
      />
    </>
  );
}
