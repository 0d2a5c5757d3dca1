"use client";
import { useState } from "react";
import { kitComponent } from "@/lib/domain/kit/catalogue";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import { Board } from "./board";
import { ComponentPanel } from "./component-panel";
import { History } from "./history";
import { NewsPanel } from "./news-panel";
import { SavingNote } from "./saving-note";
import { StatusPanel } from "./status-panel";
import { useKitWords, type NamedGroups } from "./use-kit-words";
import { useProfile } from "./use-profile";
import { useProposals } from "./use-proposals";
import kit from "./kit.module.css";
import styles from "./profile-editor.module.css";

/** A filled-in kit being worked on: the kit, one component opened beside it, and where the whole stands. */
export function ProfileEditor(props: {
  study: string;
  stored: ShownProfile;
  groups: readonly NamedGroups[];
  mayWrite: boolean;
}) {
  const words = useKitWords(props.groups);
  const { session, ...state } = useProfile(props.study, props.stored);
  const proposed = useProposals(props.study);
  const [opened, open] = useState<string | null>(null);
  const { t } = words;
  const { status } = state.stored.profile;
  const mayWrite = props.mayWrite && status !== "decided" && status !== "superseded";
  const component = opened === null ? undefined : kitComponent(opened);
  const close = () => {
    open(null);
    if (opened) requestAnimationFrame(() => document.getElementById(`tile-${opened}`)?.focus());
  };
  return (
    <>
      <div className={styles["bar"]}>
        <p>
          {t("status.label")}: <strong>{t(`status.${state.profile.status}`)}</strong>
        </p>
        {props.mayWrite ? <SavingNote words={words} saving={state.saving} session={session} /> : null}
      </div>
      {state.news ? (
        <NewsPanel words={words} profile={state.profile} news={state.news} session={session} />
      ) : null}
      <div className={styles["work"]} data-opened={component !== undefined}>
        <Board words={words} profile={state.profile} opened={opened} onOpen={open} />
        {component ? (
          <ComponentPanel
            component={component}
            working={{ words, state, session, mayWrite, proposed }}
            onOpen={open}
            onClose={close}
          />
        ) : (
          <p className={kit["soft"]}>{t("board.choose")}</p>
        )}
      </div>
      <StatusPanel words={words} state={state} session={session} mayWrite={props.mayWrite} />
      <History words={words} study={props.study} id={state.stored.id} profile={state.profile} />
    </>
  );
}
