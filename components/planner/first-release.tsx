"use client";
import { useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { makeRelease } from "@/lib/client/planner/release-job";
import { MAP_FROM_PERSONS, SURFACE_FROM_PERSONS } from "@/lib/domain/privacy/presentation";
import styles from "./first-release.module.css";

interface Props {
  study: string;
  finishedPeople: number;
  k: number;
  mayMake: boolean;
}

const FAILURES = ["final", "not-yet", "offline", "cancelled"] as const;

/** Before the first release: what one is, what today's number would give, and the act itself with its progress. */
export function FirstRelease({ study, finishedPeople, k, mayMake }: Props) {
  const t = useTranslations("planner");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  const prospect = prospectOf(finishedPeople);

  const begin = async () => {
    setAsking(false);
    setFailure(null);
    setPercent(0);
    abort.current = new AbortController();
    const outcome = await makeRelease(study, { onProgress: setPercent, signal: abort.current.signal });
    setPercent(null);
    if (outcome.ok) router.refresh();
    else setFailure(FAILURES.find((code) => code === outcome.code) ?? "internal");
  };

  return (
    <section className={styles["first"]} aria-labelledby="first-release">
      <h2 id="first-release">{t("make.title")}</h2>
      <p>{t("make.what", { k })}</p>
      <p className={styles["count"]}>{t("make.count", { count: finishedPeople })}</p>
      <p>{t(`make.${prospect.key}`, { missing: prospect.missing })}</p>
      {finishedPeople > 0 ? <p>{t("make.once")}</p> : null}
      {percent !== null ? (
        <div className={styles["work"]}>
          <label htmlFor="release-progress">{t("make.working")}</label>
          <progress id="release-progress" max={100} value={percent} />
          <Button onClick={() => abort.current?.abort()}>{t("make.stop")}</Button>
        </div>
      ) : null}
      {percent === null && finishedPeople > 0 && mayMake ? (
        <Button look="primary" onClick={() => setAsking(true)}>
          {t("make.action")}
        </Button>
      ) : null}
      {mayMake ? null : <p>{t("make.notAllowed")}</p>}
      <p role="status">{failure ? t(`failed.${failure}`) : ""}</p>
      {asking ? (
        <Dialog
          title={t("make.confirmTitle")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("make.cancel")}</Button>
              <Button look={prospect.missing > 0 ? "danger" : "primary"} onClick={() => void begin()}>
                {t("make.confirm")}
              </Button>
            </>
          }
        >
          <p>{t("make.count", { count: finishedPeople })}</p>
          <p>{t(`make.${prospect.key}`, { missing: prospect.missing })}</p>
          <p>{t("make.once")}</p>
        </Dialog>
      ) : null}
    </section>
  );
}

/** What a release of n persons would show, and how many more the next step needs. */
function prospectOf(people: number): {
  key: "wait0" | "wait15" | "wait30" | "wait150" | "wait";
  missing: number;
} {
  if (people === 0) return { key: "wait0", missing: 0 };
  if (people < MAP_FROM_PERSONS) return { key: "wait15", missing: MAP_FROM_PERSONS - people };
  if (people < SURFACE_FROM_PERSONS) return { key: "wait30", missing: SURFACE_FROM_PERSONS - people };
  return { key: people < 150 ? "wait150" : "wait", missing: 0 };
}
