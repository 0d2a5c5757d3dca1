"use client";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import styles from "./release-list.module.css";

interface Props {
  /** The newest first. */
  releases: readonly ReleaseSummary[];
  shown: number;
  /** Of the latest one. */
  path: string;
}

/** The releases of a study, each with a way to it; nothing while there is only one. */
export function ReleaseList({ releases, shown, path }: Props) {
  const t = useTranslations("planner");
  const format = useFormatter();
  if (releases.length < 2) return null;
  return (
    <nav aria-labelledby="releases">
      <h2 id="releases">{t("releases.title")}</h2>
      <ul className={styles["releases"]}>
        {releases.map(({ number, createdAt, participants, withdrawn }, index) => (
          <li key={number}>
            <Link
              href={index === 0 ? path : `${path}/${number}`}
              aria-current={number === shown ? "page" : undefined}
            >
              {t("releases.one", {
                number,
                date: format.dateTime(new Date(createdAt), { dateStyle: "medium" }),
                count: participants,
              })}
            </Link>
            {withdrawn ? ` ${t("releases.withdrawn")}` : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
