"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useBeginStudy } from "./use-begin-study";
import styles from "../home.module.css";

/** The study as a draft of another one, or as a file. */
export function CopyStudy({ study, desk, mayFound }: { study: string; desk: string; mayFound: boolean }) {
  const t = useTranslations("study");
  const { begin, refused } = useBeginStudy(desk);
  return (
    <>
      <p>{t("copy.text")}</p>
      <div className={styles["tasks"]}>
        {mayFound ? <Button onClick={() => void begin({ copy: study })}>{t("copy.copy")}</Button> : null}
        <a className="button" href={`/api/studies/${encodeURIComponent(study)}/file`} download>
          {t("copy.download")}
        </a>
      </div>
      <div role="alert">{refused ? <p className="desk-problem">{t("failed")}</p> : null}</div>
    </>
  );
}
