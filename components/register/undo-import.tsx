"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call, type Refusal } from "@/lib/client/desk/calls";
import { failureText } from "./refusals";

/** Takes a whole import back, once that was confirmed; says afterwards what went. */
export function UndoImport(props: { study: string; id: string; file: string; onUndone?: () => void }) {
  const t = useTranslations("register.import");
  const failed = useTranslations("register");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<{ removed: number; kept: number } | Refusal | null>(null);

  async function undo() {
    const answer = await call<{ removed: number; kept: number }>(
      "DELETE",
      `/api/studies/${encodeURIComponent(props.study)}/register/imports/${props.id}`,
    );
    setOutcome(answer.ok ? answer.value : answer);
  }
  function close() {
    setAsking(false);
    if (outcome === null || "code" in outcome) return;
    props.onUndone?.();
    router.refresh();
  }

  return (
    <>
      <Button look="quiet" aria-label={t("undoOf", { file: props.file })} onClick={() => setAsking(true)}>
        {t("undo")}
      </Button>
      {asking ? (
        <Dialog title={t("undoOf", { file: props.file })} onClose={close} actions={actions()}>
          <p role="status">{words()}</p>
        </Dialog>
      ) : null}
    </>
  );

  function words() {
    if (outcome === null) return t("undoSure");
    return "code" in outcome ? failed(failureText(outcome)) : t("undone", outcome);
  }
  function actions() {
    if (outcome !== null) return <Button onClick={close}>{t("toList")}</Button>;
    return (
      <>
        <Button onClick={close}>{t("cancel")}</Button>
        <Button look="danger" onClick={() => void undo()}>
          {t("undo")}
        </Button>
      </>
    );
  }
}
