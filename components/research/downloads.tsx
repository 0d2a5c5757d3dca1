"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Filters } from "@/lib/client/research/marks-store";
import { PROFILES, type Profile } from "@/lib/domain/export/profile";
import styles from "./downloads.module.css";

const FILES = [
  { file: "marks.geojson", text: "downloads.geojson" },
  { file: "marks.csv", text: "downloads.csv" },
  { file: "drawings.ndjson", text: "downloads.drawings" },
] as const;

/** The filtered marks as files; every download stands in the access log. */
export function Downloads({ study, filters }: { study: string; filters: Filters }) {
  const t = useTranslations("research");
  const [profile, setProfile] = useState<Profile>("research");
  const base = `/api/studies/${encodeURIComponent(study)}/export`;
  const { counting: _, ...exported } = filters;
  const query = new URLSearchParams({ ...exported, profile });
  return (
    <section className={styles["downloads"]} aria-labelledby="downloads">
      <h2 id="downloads">{t("downloads.title")}</h2>
      <label className="desk-field">
        {t("downloads.profile")}
        <select
          value={profile}
          onChange={(event) => setProfile(PROFILES.find((one) => one === event.target.value) ?? "research")}
        >
          {PROFILES.map((one) => (
            <option key={one} value={one}>
              {t(`downloads.profiles.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles["hint"]}>{t(`downloads.explained.${profile}`)}</p>
      <ul>
        {FILES.map(({ file, text }) => (
          <li key={file}>
            <a href={`${base}/${file}?${query}`} download>
              {t(text)}
            </a>
          </li>
        ))}
        <li>
          <a href={`${base}/codebook.json`} download>
            {t("downloads.codebook")}
          </a>
        </li>
      </ul>
      <p className={styles["hint"]}>{t("downloads.logged")}</p>
    </section>
  );
}
