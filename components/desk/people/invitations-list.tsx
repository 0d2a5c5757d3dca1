"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { Role } from "@/lib/domain/access/roles";
import { FramedTable } from "../table/framed-table";
import home from "../home.module.css";

export interface InvitationRow {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  invitedByName: string;
  expiresAt: string;
}

/** Links that nobody has used yet; each can be taken back. */
export function InvitationsList(props: { study: string; invitations: readonly InvitationRow[] }) {
  const t = useTranslations("people");
  const words = useTranslations("desk");
  const format = useFormatter();
  const router = useRouter();
  const [outcome, setOutcome] = useState<"invitations.withdrawn" | "invitations.gone" | null>(null);

  async function withdraw(id: string) {
    const answer = await call("DELETE", `/api/studies/${encodeURIComponent(props.study)}/invitations/${id}`);
    setOutcome(answer.ok ? "invitations.withdrawn" : "invitations.gone");
    router.refresh();
  }

  return (
    <>
      <p role="status">{outcome ? t(outcome) : null}</p>
      {props.invitations.length === 0 ? (
        <p>{t("invitations.none")}</p>
      ) : (
        <FramedTable
          label={t("invitations.title")}
          head={
            <>
              {(["person", "roles", "by", "until"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`invitations.${column}`)}
                </th>
              ))}
              <th scope="col">{t("account.actions")}</th>
            </>
          }
        >
          {props.invitations.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <bdi>{one.name}</bdi>
                <br />
                <bdi className={home["detail"]}>{one.email}</bdi>
              </th>
              <td>{format.list(one.roles.map((role) => words(`roles.${role}`)))}</td>
              <td>
                <bdi>{one.invitedByName}</bdi>
              </td>
              <td>{format.dateTime(new Date(one.expiresAt), { dateStyle: "medium" })}</td>
              <td>
                <Button
                  look="quiet"
                  aria-label={t("invitations.withdrawOf", { name: one.name })}
                  onClick={() => void withdraw(one.id)}
                >
                  {t("invitations.withdraw")}
                </Button>
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
    </>
  );
}
