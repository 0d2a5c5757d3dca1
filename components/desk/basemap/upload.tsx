"use client";
import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { uploadFile } from "@/lib/client/desk/upload-file";
import styles from "./basemap.module.css";
import { Progress } from "./progress";
import { inMegabytes } from "./size";
import { useWork } from "../use-work";

/** Takes a file of the person's own as the study's base map. */
export function Upload({ study, mostBytes }: { study: string; mostBytes: number }) {
  const t = useTranslations("basemap");
  const locale = useLocale();
  const work = useWork();
  const input = useId();
  const send = (file: File) => {
    const path = `/api/studies/${encodeURIComponent(study)}/basemap`;
    work.begin((following) =>
      file.size > mostBytes
        ? Promise.resolve({ ok: false, code: "too-large" })
        : uploadFile(path, file, following),
    );
  };
  return (
    <section className={`desk-panel ${styles["way"]}`}>
      <h2>{t("upload.title")}</h2>
      <p>{t("upload.text", { size: inMegabytes(locale, mostBytes) })}</p>
      {work.percent === null ? (
        <div className={styles["file"]}>
          <label htmlFor={input}>{t("upload.choose")}</label>
          <input
            id={input}
            type="file"
            accept=".pmtiles"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) send(file);
              target.value = ""; // the same file may be chosen again
            }}
          />
        </div>
      ) : null}
      <Progress work={work} what={t("upload.working")} stop={t("upload.stop")} />
    </section>
  );
}
