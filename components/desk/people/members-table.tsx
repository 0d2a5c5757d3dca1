"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/desk/calls";
import type { Role } from "@/lib/domain/access/roles";
import styles from "../home.module.css";
import { SortedTable } from "../table/sorted-table";
import { useTable } from "../table/use-table";
import { refusalText } from "./refusals";

export interface MemberLine {
  userId: string;
  name: string;
  role: Role;
  grantedAt: string;
  /** Null when the command line granted it. */
  grantedBy: string | null;
  /** Null while a researcher's grant waits for data protection. */
  confirmedBy: string | null;
  waiting: boolean;
  /** The role counts only once the person has set up a second factor. */
  factorMissing: boolean;
  mayConfirm: boolean;
  mayRevoke: boolean;
  mayDisable: boolean;
}

const COLUMNS = ["person", "role", "since", "grantedBy", "state"] as const;

type Asked = { act: "revoke" | "disable"; member: MemberLine };

/** Who may what in the study; researchers' grants with who let them in. */
export function MembersTable({ study, members }: { study: string; members: readonly MemberLine[] }) {
  const t = useTranslations("desk");
  const words = useTranslations("people");
  const format = useFormatter();
  const router = useRouter();
  const [refusal, setRefusal] = useState<{ act: Asked["act"] | "confirm"; code: string } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const view = useTable("members", members, COLUMNS, valueOf, { column: "person", up: true });
  const acting = members.some((member) => member.mayConfirm || member.mayRevoke);

  async function act(method: "POST" | "DELETE", path: string) {
    const outcome = await call(method, `/api/studies/${encodeURIComponent(study)}/members/${path}`);
    setRefusal(outcome.ok ? null : { act: asked?.act ?? "confirm", code: outcome.code });
    setAsked(null);
    router.refresh();
  }

  return (
    <>
      <div role="alert">{refusal ? <p className="desk-problem">{refusalWords(refusal)}</p> : null}</div>
      <SortedTable
        view={view}
        label={t("members.title")}
        text={(column) => (column === "grantedBy" ? words("members.grantedBy") : t(`members.${column}`))}
        more={acting ? <th scope="col">{t("members.actions")}</th> : null}
        row={(member) => (
          <tr key={`${member.userId} ${member.role}`}>
            <th scope="row">
              <bdi>{member.name}</bdi>
            </th>
            <td>{t(`roles.${member.role}`)}</td>
            <td>{format.dateTime(new Date(member.grantedAt), { dateStyle: "medium" })}</td>
            <td>
              <bdi>{member.grantedBy ?? words("members.byServer")}</bdi>
            </td>
            <td className={member.waiting || member.factorMissing ? styles["waiting"] : undefined}>
              {stateOf(member)}
            </td>
            {acting ? <td>{actionsOf(member)}</td> : null}
          </tr>
        )}
      />
      {asked ? question(asked) : null}
    </>
  );

  function question({ act: what, member }: Asked) {
    const { name } = member;
    const role = t(`roles.${member.role}`);
    const revoking = what === "revoke";
    return (
      <Dialog
        title={revoking ? t("members.revokeOf", { name, role }) : words("members.disableOf", { name })}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{t("members.cancel")}</Button>
            <Button
              look="danger"
              onClick={() =>
                void act("DELETE", revoking ? `${member.userId}/roles/${member.role}` : member.userId)
              }
            >
              {revoking ? t("members.revoke") : words("members.disable")}
            </Button>
          </>
        }
      >
        <p>{revoking ? t("members.revokeSure", { name, role }) : words("members.disableSure", { name })}</p>
      </Dialog>
    );
  }

  function valueOf(member: MemberLine, column: (typeof COLUMNS)[number]): string {
    switch (column) {
      case "person":
        return member.name;
      case "role":
        return t(`roles.${member.role}`);
      case "since":
        return member.grantedAt;
      case "grantedBy":
        return member.grantedBy ?? "";
      case "state":
        return stateOf(member);
    }
  }

  /** Disabling meets a wall of its own: somebody who has a role elsewhere. */
  function refusalWords({ act: tried, code }: NonNullable<typeof refusal>) {
    return tried === "disable" && code === "role-conflict"
      ? words("members.elsewhere")
      : t(refusalText(code));
  }

  function stateOf(member: MemberLine) {
    if (member.waiting) return t("members.waiting");
    if (member.factorMissing) return words("members.factorMissing");
    return member.confirmedBy ? t("members.confirmedBy", { name: member.confirmedBy }) : t("members.active");
  }

  function actionsOf(member: MemberLine) {
    const role = t(`roles.${member.role}`);
    return (
      <div className={styles["actions"]}>
        {member.mayConfirm ? (
          <Button
            look="primary"
            aria-label={t("members.confirmOf", { name: member.name })}
            onClick={() => void act("POST", `${member.userId}/confirmation`)}
          >
            {t("members.confirm")}
          </Button>
        ) : null}
        {member.mayRevoke ? (
          <Button
            look="quiet"
            aria-label={t("members.revokeOf", { name: member.name, role })}
            onClick={() => setAsked({ act: "revoke", member })}
          >
            {t("members.revoke")}
          </Button>
        ) : null}
        {member.mayDisable ? (
          <Button
            look="quiet"
            aria-label={words("members.disableOf", { name: member.name })}
            onClick={() => setAsked({ act: "disable", member })}
          >
            {words("members.disable")}
          </Button>
        ) : null}
      </div>
    );
  }
}
