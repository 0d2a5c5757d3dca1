"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { FramedTable } from "../table/framed-table";
import styles from "./people.module.css";

export interface SessionRow {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

/** Where the person is signed in; each other session can be ended at once. */
export function SessionsList({ sessions }: { sessions: readonly SessionRow[] }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const router = useRouter();
  const [outcome, setOutcome] = useState<"account.ended" | "account.failed" | null>(null);
  const when = (time: string) => format.dateTime(new Date(time), { dateStyle: "medium", timeStyle: "short" });

  async function end(which: string) {
    const answer = await call("DELETE", `/api/account/sessions/${which}`);
    setOutcome(answer.ok ? "account.ended" : "account.failed");
    router.refresh();
  }

  return (
    <>
      <FramedTable
        label={t("account.sessionsTitle")}
        head={(["begun", "seen", "state", "actions"] as const).map((column) => (
          <th key={column} scope="col">
            {t(`account.${column}`)}
          </th>
        ))}
      >
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{when(session.createdAt)}</th>
            <td>{when(session.lastSeenAt)}</td>
            <td>{t(session.current ? "account.this" : "account.other")}</td>
            <td>
              {session.current ? null : (
                <Button
                  look="quiet"
                  aria-label={t("account.endOf", { begun: when(session.createdAt) })}
                  onClick={() => void end(session.id)}
                >
                  {t("account.end")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </FramedTable>
      <div className={styles["actions"]}>
        {sessions.length > 1 ? (
          <Button onClick={() => void end("others")}>{t("account.endOthers")}</Button>
        ) : null}
        <p role="status">{outcome ? t(outcome) : null}</p>
      </div>
    </>
  );
}
