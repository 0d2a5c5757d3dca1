"use client";
import { useEffect, useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call, type Outcome } from "@/lib/client/desk/calls";
import { followJob } from "@/lib/client/desk/follow-job";
import styles from "./basemap.module.css";
import { Progress } from "./progress";
import { failureText } from "./refusals";
import { inMegabytes } from "./size";
import { useWork } from "../use-work";

const MARGINS_METERS = [500, 1_000, 2_000, 5_000] as const;
const USUAL_MARGIN = 1_000;

interface Props {
  study: string;
  archives: readonly { file: string; bytes: number; covers: boolean }[];
  /** A cut that was under way when the page came. */
  job: string | null;
}

/** Cuts the study's base map out of a larger one that lies on the server; says first how large it will be. */
export function Cut({ study, archives, job }: Props) {
  const t = useTranslations("basemap");
  const locale = useLocale();
  const work = useWork();
  const ids = { archive: useId(), margin: useId() };
  const [archive, setArchive] = useState(
    (archives.find(({ covers }) => covers) ?? archives[0])?.file ?? null,
  );
  const [marginMeters, setMargin] = useState<number>(USUAL_MARGIN);
  const path = `/api/studies/${encodeURIComponent(study)}/basemap`;
  const size = useSize(path, archive, marginMeters);

  const under = useRef(job);
  useEffect(() => {
    const unfinished = under.current;
    under.current = null;
    if (unfinished !== null) work.begin((following) => followJob(unfinished, following));
  }, [work]);

  const begin = () =>
    work.begin(async (following) => {
      const asked = await call<{ job: string }>("POST", `${path}/cut`, { archive, marginMeters });
      return asked.ok ? followJob(asked.value.job, following) : asked;
    });
  const named = (one: Props["archives"][number]) =>
    t(one.covers ? "cut.archiveValue" : "cut.archiveOutside", {
      file: one.file,
      size: inMegabytes(locale, one.bytes),
    });

  return (
    <section className={`desk-panel ${styles["way"]}`}>
      <h2>{t("cut.title")}</h2>
      {archive === null ? (
        <p>{t("cut.none")}</p>
      ) : (
        <>
          <p>{t("cut.text")}</p>
          <div className={styles["choices"]}>
            <div className="desk-field">
              <label htmlFor={ids.archive}>{t("cut.archive")}</label>
              <select id={ids.archive} value={archive} onChange={({ target }) => setArchive(target.value)}>
                {archives.map((one) => (
                  <option key={one.file} value={one.file}>
                    {named(one)}
                  </option>
                ))}
              </select>
            </div>
            <div className="desk-field">
              <label htmlFor={ids.margin}>{t("cut.margin")}</label>
              <select
                id={ids.margin}
                value={marginMeters}
                onChange={({ target }) => setMargin(Number(target.value))}
              >
                {MARGINS_METERS.map((meters) => (
                  <option key={meters} value={meters}>
                    {t("cut.marginValue", { kilometers: meters / 1_000 })}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <p role="status">
            {size === null
              ? t("cut.measuring")
              : size.ok
                ? t("cut.size", { size: inMegabytes(locale, size.value.bytes) })
                : t(failureText(size))}
          </p>
          {work.percent === null ? (
            <Button look="primary" disabled={!size?.ok} onClick={begin}>
              {t("cut.action")}
            </Button>
          ) : null}
        </>
      )}
      <Progress work={work} what={t("cut.working")} stop={t("cut.stop")} />
    </section>
  );
}

/** What the cut would weigh; null while that is computed. */
function useSize(
  path: string,
  archive: string | null,
  marginMeters: number,
): Outcome<{ bytes: number }> | null {
  const [size, setSize] = useState<Outcome<{ bytes: number }> | null>(null);
  useEffect(() => {
    if (archive === null) return undefined;
    let gone = false;
    setSize(null);
    void call<{ bytes: number }>("POST", `${path}/size`, { archive, marginMeters }).then((outcome) => {
      if (!gone) setSize(outcome);
    });
    return () => {
      gone = true;
    };
  }, [path, archive, marginMeters]);
  return size;
}
