"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MOST_COMPARED } from "@/lib/domain/siting/scenario";
import type { ScenarioEntry } from "./sites-data";
import styles from "./scenarios-list.module.css";
import { useFigures } from "./use-figures";

/** What was frozen, each with its sheet; up to four can be looked at side by side. */
export function ScenariosList({ base, scenarios }: { base: string; scenarios: readonly ScenarioEntry[] }) {
  const t = useTranslations("siting.scenarios");
  const { day } = useFigures();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const pick = (id: string, on: boolean) =>
    setPicked((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <section>
      <h2>{t("title")}</h2>
      {scenarios.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className={styles["scenarios"]}>
          {scenarios.map(({ id, name, release, withdrawn, createdAt }) => (
            <li key={id}>
              <span>
                {withdrawn ? (
                  <bdi>{name}</bdi>
                ) : (
                  <a href={`${base}/scenarios/${id}`}>
                    <bdi>{name}</bdi>
                  </a>
                )}
                <small>
                  {withdrawn
                    ? t("withdrawn")
                    : [
                        release === null ? t("noRelease") : t("release", { number: release }),
                        day(createdAt),
                      ].join(" · ")}
                </small>
              </span>
              {withdrawn || scenarios.length < 2 ? null : (
                <label className="desk-tick">
                  <input
                    type="checkbox"
                    aria-label={t("pick", { name })}
                    checked={picked.includes(id)}
                    disabled={!picked.includes(id) && picked.length >= MOST_COMPARED}
                    onChange={(event) => pick(id, event.currentTarget.checked)}
                  />
                </label>
              )}
            </li>
          ))}
        </ul>
      )}
      {picked.length < 2 ? null : (
        <p>
          <a className="button" href={`${base}/compare?${picked.map((id) => `with=${id}`).join("&")}`}>
            {t("compare")}
          </a>{" "}
          {t("compareNote")}
        </p>
      )}
    </section>
  );
}
