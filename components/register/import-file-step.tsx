"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Imported } from "@/lib/client/register/import-look";
import styles from "./register.module.css";

const WHAT = ["institutions", "areas", "figures"] as const;

/** What the file is about, and which one it is. */
export function ImportFileStep(props: {
  what: Imported;
  onWhat: (what: Imported) => void;
  working: boolean;
  onFile: (file: File) => void;
}) {
  const t = useTranslations("register.import");
  const [file, setFile] = useState<File | null>(null);
  return (
    <form
      className={styles["group"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) props.onFile(file);
      }}
    >
      <h2>{t("fileTitle")}</h2>
      <fieldset className={styles["choices"]}>
        <legend>{t("whatTitle")}</legend>
        {WHAT.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="what"
              value={one}
              checked={props.what === one}
              onChange={() => props.onWhat(one)}
            />
            {t(`what.${one}`)}
          </label>
        ))}
      </fieldset>
      <label className="desk-field">
        {t("file")}
        <input
          type="file"
          required
          accept=".csv,.txt,.tsv,.json,.geojson,.gpkg"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <p className={styles["hint"]}>{t("fileHint")}</p>
      <Button look="primary" type="submit" disabled={props.working}>
        {props.working ? t("reading") : t("read")}
      </Button>
    </form>
  );
}
