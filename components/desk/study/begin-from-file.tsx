"use client";
import { useTranslations } from "use-intl";
import { useBeginStudy } from "./use-begin-study";
import styles from "./fields.module.css";

/** Begins a draft of a study that was downloaded as a file. */
export function BeginFromFile({ desk }: { desk: string }) {
  const t = useTranslations("study.copy");
  const { beginWith, refused } = useBeginStudy(desk);
  const read = async (file: File | undefined) => {
    if (file) await beginWith(file);
  };
  return (
    <>
      <label className={styles["file"]}>
        <span>{t("fromFile")}</span>
        <input
          type="file"
          accept=".json,.ndjson,application/json,application/x-ndjson"
          onChange={({ target }) => void read(target.files?.[0]).finally(() => (target.value = ""))}
        />
      </label>
      <div role="alert">{refused ? <p className="desk-problem">{t("refused")}</p> : null}</div>
    </>
  );
}
