"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/desk/calls";
import type { Role } from "@/lib/domain/access/roles";
import { refusalText } from "./refusals";
import styles from "./home.module.css";

export interface MemberLine {
  userId: string;
  name: string;
  role: Role;
  grantedAt: string;
  /** Null while a researcher's grant waits for data protection. */
  confirmedBy: string | null;
  waiting: boolean;
  mayConfirm: boolean;
  mayRevoke: boolean;
}

/** Who may what in the study; researchers' grants with who let them in. */
export function MembersTable({ study, members }: { study: string; members: readonly MemberLine[] }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<MemberLine | null>(null);
  const acting = members.some((member) => member.mayConfirm || member.mayRevoke);

  async function act(method: "POST" | "DELETE", path: string) {
    const outcome = await call(method, `/api/studies/${encodeURIComponent(study)}/members/${path}`);
    setRefusal(outcome.ok ? null : outcome.code);
    setLeaving(null);
    router.refresh();
  }

  return (
    <>
      <div role="alert">{refusal ? <p className="desk-problem">{t(refusalText(refusal))}</p> : null}</div>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={t("members.title")}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("members.person")}</th>
              <th scope="col">{t("members.role")}</th>
              <th scope="col">{t("members.since")}</th>
              <th scope="col">{t("members.state")}</th>
              {acting ? <th scope="col">{t("members.actions")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={`${member.userId} ${member.role}`}>
                <th scope="row">
                  <bdi>{member.name}</bdi>
                </th>
                <td>{t(`roles.${member.role}`)}</td>
                <td>{format.dateTime(new Date(member.grantedAt), { dateStyle: "medium" })}</td>
                <td className={member.waiting ? styles["waiting"] : undefined}>{stateOf(member)}</td>
                {acting ? <td>{actionsOf(member)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {leaving ? (
        <Dialog
          title={t("members.revokeOf", { name: leaving.name, role: t(`roles.${leaving.role}`) })}
          onClose={() => setLeaving(null)}
          actions={
            <>
              <Button onClick={() => setLeaving(null)}>{t("members.cancel")}</Button>
              <Button
                look="danger"
                onClick={() => void act("DELETE", `${leaving.userId}/roles/${leaving.role}`)}
              >
                {t("members.revoke")}
              </Button>
            </>
          }
        >
          <p>{t("members.revokeSure", { name: leaving.name, role: t(`roles.${leaving.role}`) })}</p>
        </Dialog>
      ) : null}
    </>
  );

  function stateOf(member: MemberLine) {
    if (member.waiting) return t("members.waiting");
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
            onClick={() => setLeaving(member)}
          >
            {t("members.revoke")}
          </Button>
        ) : null}
      </div>
    );
  }
}
