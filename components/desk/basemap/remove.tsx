"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call, type Refusal } from "@/lib/client/desk/calls";
import styles from "./basemap.module.css";
import { failureText } from "./refusals";

/** Back to the schematic map, after a question: the file may go with it. */
export function Remove({ study }: { study: string }) {
  const t = useTranslations("basemap");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function remove() {
    setAsking(false);
    const outcome = await call("DELETE", `/api/studies/${encodeURIComponent(study)}/basemap`);
    setRefusal(outcome.ok ? null : outcome);
    router.refresh();
  }

  return (
    <section className={`desk-panel ${styles["way"]}`}>
      <h2>{t("remove.title")}</h2>
      <p>{t("remove.text")}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t("remove.action")}
      </Button>
      <div role="alert">{refusal ? <p className="desk-problem">{t(failureText(refusal))}</p> : null}</div>
      {asking ? (
        <Dialog
          title={t("remove.sure")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("remove.cancel")}</Button>
              <Button look="danger" onClick={() => void remove()}>
                {t("remove.action")}
              </Button>
            </>
          }
        >
          <p>{t("remove.text")}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
