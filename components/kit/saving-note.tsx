"use client";
import { Button } from "@/components/ui/button";
import type { ProfileSession, Saving } from "@/lib/client/kit/profile-session";
import type { KitWords } from "./use-kit-words";
import styles from "./saving-note.module.css";

/** Whether everything that was entered is stored. */
export function SavingNote(props: { words: KitWords; saving: Saving; session: ProfileSession }) {
  const { saving, session } = props;
  const { t } = props.words;
  const trouble = saving === "offline" || saving === "failed" || saving === "final";
  return (
    <div className={styles["saving"]} role="status" data-trouble={trouble}>
      <span>{t(`saving.${saving}`)}</span>
      {saving === "failed" || saving === "offline" ? (
        <Button look="quiet" onClick={() => void session.save()}>
          {t("saving.again")}
        </Button>
      ) : null}
    </div>
  );
}
