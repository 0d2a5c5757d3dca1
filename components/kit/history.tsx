"use client";
import { useState } from "react";
import { call } from "@/lib/client/desk/calls";
import type { Change } from "@/lib/domain/kit/profile-changes";
import type { Profile } from "@/lib/domain/kit/profile";
import { changeWords } from "./change-words";
import type { KitWords } from "./use-kit-words";
import kit from "./kit.module.css";
import styles from "./history.module.css";

interface Step {
  revision: number;
  changedAt: string;
  changedBy: string | null;
  changes: Change[];
}

/** Who changed what, the latest first; fetched when it is opened. */
export function History(props: { words: KitWords; study: string; id: string; profile: Profile }) {
  const { words } = props;
  const { t } = words;
  const [steps, setSteps] = useState<Step[] | "failed" | null>(null);
  const fetchSteps = async () => {
    const address = `/api/studies/${encodeURIComponent(props.study)}/kit-profiles/${props.id}/history`;
    const outcome = await call<{ steps: Step[] }>("GET", address);
    setSteps(outcome.ok ? outcome.value.steps : "failed");
  };
  return (
    <details
      className={`${styles["history"] ?? ""} ${kit["more"] ?? ""}`}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void fetchSteps();
      }}
    >
      <summary>{t("history.show")}</summary>
      {steps === "failed" ? <p className="desk-problem">{t("history.failed")}</p> : null}
      <ol>
        {(Array.isArray(steps) ? steps : []).map((step) => (
          <li key={step.revision}>
            <p>
              {step.changedBy === null
                ? t("history.stepGone", { date: words.time(step.changedAt) })
                : t("history.step", { date: words.time(step.changedAt), name: step.changedBy })}
            </p>
            <ul>
              {step.changes.length === 0 ? <li>{t("history.begun")}</li> : null}
              {step.changes.map((change) => (
                <li key={change.cell}>{changeWords(words, props.profile, change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
