"use client";
import { useFormatter, useTranslations } from "use-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/desk/calls";
import styles from "./drafts-list.module.css";

export interface DraftEntry {
  id: string;
  title: string;
  /** ISO 8601 */
  changedAt: string;
}

/** Studies that somebody is setting up: go on, or drop one. */
export function DraftsList({ drafts, desk }: { drafts: readonly DraftEntry[]; desk: string }) {
  const t = useTranslations("study.drafts");
  const format = useFormatter();
  const router = useRouter();
  const [dropping, setDropping] = useState<DraftEntry | null>(null);
  const nameOf = ({ title }: DraftEntry) => title || t("untitled");

  async function drop({ id }: DraftEntry) {
    await call("DELETE", `/api/drafts/${id}`);
    setDropping(null);
    router.refresh();
  }

  return (
    <section>
      <h2>{t("title")}</h2>
      <ul className={styles["drafts"]}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>
              <a href={`${desk}/new/${draft.id}`}>
                <bdi>{nameOf(draft)}</bdi>
              </a>
              <small>
                {t("changed", {
                  at: format.dateTime(new Date(draft.changedAt), { dateStyle: "medium", timeStyle: "short" }),
                })}
              </small>
            </span>
            <Button
              look="quiet"
              aria-label={t("dropOf", { name: nameOf(draft) })}
              onClick={() => setDropping(draft)}
            >
              {t("drop")}
            </Button>
          </li>
        ))}
      </ul>
      {dropping ? (
        <Dialog
          title={t("dropSure", { name: nameOf(dropping) })}
          onClose={() => setDropping(null)}
          actions={
            <>
              <Button onClick={() => setDropping(null)}>{t("keep")}</Button>
              <Button look="danger" onClick={() => void drop(dropping)}>
                {t("drop")}
              </Button>
            </>
          }
        >
          <p>{t("dropText")}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
