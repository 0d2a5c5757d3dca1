"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useWork } from "@/components/desk/use-work";
import { WorkProgress } from "@/components/desk/work-progress";
import { Button } from "@/components/ui/button";
import { makeScenario } from "@/lib/client/siting/scenario-calls";
import type { SitesState } from "./use-sites";
import styles from "./freeze.module.css";

const FAILURES = ["conflict", "cancelled", "offline"] as const;

/** Freezes what is on the page as a scenario, and has it computed with how sure it is. */
export function Freeze({ study, state }: { study: string; state: SitesState }) {
  const t = useTranslations("siting.freeze");
  const work = useWork();
  const [name, setName] = useState("");
  const refused = work.refusal && t(FAILURES.find((code) => code === work.refusal?.code) ?? "failed");
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("about")}</p>
      <form
        className={styles["freeze"]}
        onSubmit={(event) => {
          event.preventDefault();
          const { assumptions, moved, p } = state;
          work.begin((following) => makeScenario(study, { name, assumptions, moved, p }, following));
        }}
      >
        <label className="desk-field">
          {t("name")}
          <input
            required
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <Button look="primary" type="submit" disabled={work.percent !== null || name.trim() === ""}>
          {t("begin")}
        </Button>
      </form>
      <WorkProgress work={work} what={t("working")} stop={t("stop")} done={t("done")} failed={refused} />
    </section>
  );
}
