"use client";
import { useTranslations } from "use-intl";
import { useBeginStudy } from "./use-begin-study";
import styles from "./fields.module.css";

/** Begins a draft of a study that was downloaded as a file. */
export function BeginFromFile({ desk }: { desk: string }) {
  const t = useTranslations("study.copy");
  const { begin, refused } = useBeginStudy(desk);
  const read = async (file: File | undefined) => {
    if (file) await begin({ file: parsed(await file.text()) });
  };
  return (
    <>
      <label className={styles["file"]}>
        <span>{t("fromFile")}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => void read(target.files?.[0]).finally(() => (target.value = ""))}
        />
      </label>
      <div role="alert">{refused ? <p className="desk-problem">{t("refused")}</p> : null}</div>
    </>
  );
}

/** What is no JSON is no study either: the server says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
