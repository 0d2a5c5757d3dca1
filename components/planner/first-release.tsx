"use client";
import { useTranslations } from "use-intl";
import { MAP_FROM_PERSONS, SURFACE_FROM_PERSONS } from "@/lib/domain/privacy/presentation";
import type { Prospect, ReleaseMode } from "@/lib/domain/privacy/next-release";
import styles from "./first-release.module.css";
import { ReleaseAction } from "./release-action";

interface Props {
  study: string;
  mode: ReleaseMode;
  finishedPeople: number;
  prospect: Prospect;
  k: number;
  mayMake: boolean;
}

/** Before the first release: what one is, what today's number would give, and the act itself. */
export function FirstRelease({ study, mode, finishedPeople, prospect, k, mayMake }: Props) {
  const t = useTranslations("planner");
  const gives = whatItGives(finishedPeople);
  const facts = (
    <>
      <p className={styles["count"]}>{t("make.count", { count: finishedPeople })}</p>
      {!prospect.due && prospect.reason === "too-few-new-participants" ? (
        <p>{t(`next.${mode}Missing`, { missing: prospect.missing })}</p>
      ) : (
        <p>{t(`make.${gives.key}`, { missing: gives.missing })}</p>
      )}
      {finishedPeople > 0 ? <p>{t(`make.once.${mode}`)}</p> : null}
    </>
  );
  return (
    <section className={styles["first"]} aria-labelledby="first-release">
      <h2 id="first-release">{t("make.title")}</h2>
      <p>{t("make.what", { k })}</p>
      {facts}
      <ReleaseAction
        study={study}
        offered={prospect.due && mayMake}
        question={t("make.confirmTitle")}
        grave={gives.missing > 0}
      >
        {facts}
      </ReleaseAction>
      {mayMake ? null : <p>{t("make.notAllowed")}</p>}
    </section>
  );
}

/** What a release of n persons would show, and how many more the next step needs. */
function whatItGives(people: number): {
  key: "wait0" | "wait15" | "wait30" | "wait150" | "wait";
  missing: number;
} {
  if (people === 0) return { key: "wait0", missing: 0 };
  if (people < MAP_FROM_PERSONS) return { key: "wait15", missing: MAP_FROM_PERSONS - people };
  if (people < SURFACE_FROM_PERSONS) return { key: "wait30", missing: SURFACE_FROM_PERSONS - people };
  return { key: people < 150 ? "wait150" : "wait", missing: 0 };
}
