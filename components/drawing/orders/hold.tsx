import { Coffee } from "lucide-react";
import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import "./hold.css";

/** Calm over everything until the facilitator goes on. What lies below stays as it is. */
export function Hold() {
  const t = useTranslations("talk.hold");
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={open}
      className="hold"
      aria-labelledby="hold-title"
      onCancel={(event) => event.preventDefault()}
    >
      <Coffee aria-hidden size={96} strokeWidth={1.25} />
      <h2 id="hold-title" tabIndex={-1} autoFocus>
        {t("title")}
      </h2>
      <p>{t("text")}</p>
    </dialog>
  );
}
