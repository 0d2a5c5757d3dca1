"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { ROLES, isRole, type Role } from "@/lib/domain/access/roles";
import { refusalText } from "./refusals";
import styles from "../home.module.css";

type Outcome = { granted: Role } | { refused: string } | null;

/** The owner gives somebody who is in the study another role. */
export function GrantForm(props: { study: string; people: readonly { email: string; name: string }[] }) {
  const t = useTranslations("desk");
  const words = useTranslations("people");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const role = String(data.get("role"));
    const answer = await call("POST", `/api/studies/${encodeURIComponent(props.study)}/members`, {
      email: String(data.get("email") ?? ""),
      role,
    });
    if (!answer.ok) return setOutcome({ refused: answer.code });
    if (isRole(role)) setOutcome({ granted: role });
    form.reset();
    router.refresh();
  }

  return (
    <DeskForm className={styles["grant"]} onSubmit={(event) => void submit(event)}>
      <h3>{words("members.grantTitle")}</h3>
      <label className="desk-field">
        {words("members.person")}
        <select name="email" required defaultValue="">
          <option value="" disabled />
          {props.people.map(({ email, name }) => (
            <option key={email} value={email}>
              {`${name} (${email})`}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-field">
        {t("members.role")}
        <select name="role" required defaultValue="facilitator">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}
            </option>
          ))}
        </select>
      </label>
      <Button look="primary" type="submit">
        {t("members.grant")}
      </Button>
      <div className={styles["outcome"]} role="status">
        {outcome && "granted" in outcome ? (
          <p>
            {outcome.granted === "researcher"
              ? t("members.grantedWaiting")
              : t("members.granted", { role: t(`roles.${outcome.granted}`) })}
          </p>
        ) : null}
        {outcome && "refused" in outcome ? (
          <p className="desk-problem">{t(refusalText(outcome.refused))}</p>
        ) : null}
      </div>
    </DeskForm>
  );
}
