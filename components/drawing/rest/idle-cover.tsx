import { Hand } from "lucide-react";
import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Idle } from "@/lib/client/handover/idle";
import { Listen } from "../listen/listen";
import "./rest.css";

/** Covers the map and asks whether somebody is still here. */
export function IdleCover({ idle }: { idle: Idle }) {
  const t = useTranslations("rest.idle");
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={open} className="idle" data-read aria-labelledby="idle-title" onClose={idle.touched}>
      <h2 id="idle-title">{t("title")}</h2>
      <p>{t("text")}</p>
      <Listen clip="idle" />
      <Button look="primary" autoFocus data-choice="go-on" onClick={idle.touched}>
        <Hand aria-hidden />
        {t("goOn")}
      </Button>
    </dialog>
  );
}
