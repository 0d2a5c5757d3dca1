"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ProfileSession, SessionState } from "@/lib/client/kit/profile-session";
import { isComplete, openComponents } from "@/lib/domain/kit/completeness";
import type { ProfileStatus } from "@/lib/domain/kit/terms";
import { CompletenessList } from "./completeness-list";
import { KeptText } from "./kept-text";
import type { KitWords } from "./use-kit-words";
import kit from "./kit.module.css";
import styles from "./status-panel.module.css";

const STEPS = {
  draft: ["in-dialogue", "ready"],
  "in-dialogue": ["draft", "ready"],
  ready: ["in-dialogue", "decided"],
  decided: [],
  superseded: [],
} as const satisfies Readonly<Record<ProfileStatus, readonly ProfileStatus[]>>;

/** Where a profile stands, what is missing for the next step, and when it is looked at again. */
export function StatusPanel(props: {
  words: KitWords;
  state: SessionState;
  session: ProfileSession;
  mayWrite: boolean;
}) {
  const { words, state, session } = props;
  const { t } = words;
  const { profile } = state;
  const [asked, ask] = useState(false);
  const frozen = profile.status === "decided" || profile.status === "superseded";
  const mayWrite = props.mayWrite && !frozen;
  const needsReason = !isComplete(profile) && profile.goingOn === "";
  const set = (status: ProfileStatus) => session.edit((current) => ({ ...current, status }));
  return (
    <section className="desk-panel" aria-labelledby="kit-check">
      <h2 id="kit-check">{t("check.title")}</h2>
      <p>{t("check.intro")}</p>
      <CompletenessList words={words} profile={profile} />
      <p>{t("check.openComponents", { count: openComponents(profile).length })}</p>
      {isComplete(profile) || (!mayWrite && profile.goingOn === "") ? null : mayWrite ? (
        <KeptText
          label={t("check.goingOn")}
          hint={t("check.goingOnHint")}
          text={profile.goingOn}
          most={2_000}
          onText={(goingOn) => session.edit((current) => ({ ...current, goingOn }))}
        />
      ) : (
        <p>
          {t("check.goingOn")} <bdi>{profile.goingOn}</bdi>
        </p>
      )}
      {props.mayWrite && profile.status !== "superseded" ? (
        <label className={`desk-field ${styles["date"] ?? ""}`}>
          {t("status.reviewOn")}
          <input
            type="date"
            value={profile.reviewOn ?? ""}
            onChange={({ currentTarget }) => {
              const reviewOn = currentTarget.value === "" ? null : currentTarget.value;
              session.edit((current) => ({ ...current, reviewOn }));
            }}
          />
        </label>
      ) : (
        <p>
          {profile.reviewOn === null
            ? t("status.noReview")
            : `${t("status.reviewOn")} ${words.day(profile.reviewOn)}`}
        </p>
      )}
      {frozen ? (
        <p>{t(profile.status === "decided" ? "status.decidedNote" : "status.supersededNote")}</p>
      ) : null}
      {mayWrite ? (
        <div className={kit["row"]}>
          {STEPS[profile.status].map((next) => {
            const waits = needsReason && (next === "ready" || next === "decided");
            return (
              <Button
                key={next}
                disabled={waits}
                look={next === "decided" || next === "ready" ? "primary" : "plain"}
                onClick={() => (next === "decided" ? ask(true) : set(next))}
              >
                {t(`status.to-${next}`)}
              </Button>
            );
          })}
          {needsReason ? <p className={kit["soft"]}>{t("check.needsReason")}</p> : null}
        </div>
      ) : null}
      {asked ? (
        <Dialog
          title={t("status.to-decided")}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t("component.close")}</Button>
              <Button
                look="primary"
                onClick={() => {
                  set("decided");
                  void session.save();
                  ask(false);
                }}
              >
                {t("status.to-decided")}
              </Button>
            </>
          }
        >
          <p>{t("status.decideQuestion")}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
