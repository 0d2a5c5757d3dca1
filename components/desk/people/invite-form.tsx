"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { DeskForm } from "@/components/desk/form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { mayCombine, type Role } from "@/lib/domain/access/roles";
import { RoleChoice } from "./role-choice";
import styles from "./people.module.css";

interface Made {
  name: string;
  link: string;
  expiresAt: string;
}

const REFUSED = { "role-conflict": "invite.conflict", "self-grant": "invite.self" } as const;

/** The owner makes a link for one person; what the walls refuse is said before it is sent. */
export function InviteForm({ study }: { study: string }) {
  const t = useTranslations("people");
  const locale = useLocale();
  const router = useRouter();
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [made, setMade] = useState<Made | null>(null);
  const [refused, setRefused] = useState<(typeof REFUSED)[keyof typeof REFUSED] | "invite.failed" | null>(
    null,
  );
  const conflict = mayCombine(roles) ? null : "invite.conflict";

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get("name") ?? "");
    const answer = await call<{ token: string; expiresAt: string }>(
      "POST",
      `/api/studies/${encodeURIComponent(study)}/invitations`,
      { name, email: String(data.get("email") ?? ""), roles },
    );
    if (!answer.ok)
      return setRefused(
        Object.hasOwn(REFUSED, answer.code) ? REFUSED[answer.code as keyof typeof REFUSED] : "invite.failed",
      );
    const link = `${window.location.origin}/${locale}/invite#${answer.value.token}`;
    setMade({ name, link, expiresAt: answer.value.expiresAt });
    router.refresh();
  }

  if (made)
    return (
      <MadeInvitation
        made={made}
        onNext={() => {
          setMade(null);
          setRoles([]);
          setRefused(null);
        }}
      />
    );
  const problem = conflict ?? refused;
  return (
    <DeskForm className="desk-panel" onSubmit={(event) => void submit(event)}>
      <p className={styles["quiet"]}>{t("invite.intro")}</p>
      <div className={styles["narrow"]}>
        <label className="desk-field">
          {t("invite.name")}
          <input name="name" required maxLength={120} dir="auto" autoComplete="off" />
        </label>
        <label className="desk-field">
          {t("invite.email")}
          <input name="email" type="email" required dir="ltr" maxLength={254} autoComplete="off" />
        </label>
      </div>
      <RoleChoice chosen={roles} onChange={setRoles} />
      <div role="alert">{problem ? <p className="desk-problem">{t(problem)}</p> : null}</div>
      <div className={styles["actions"]}>
        <Button look="primary" type="submit" disabled={roles.length === 0 || conflict !== null}>
          {t("invite.action")}
        </Button>
        {roles.length === 0 ? <p className={styles["quiet"]}>{t("invite.noRole")}</p> : null}
      </div>
    </DeskForm>
  );
}

function MadeInvitation({ made, onNext }: { made: Made; onNext: () => void }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const [copied, setCopied] = useState(false);
  const until = format.dateTime(new Date(made.expiresAt), { dateStyle: "full" });
  return (
    <div className="desk-panel" role="group" aria-labelledby="made">
      <h3 id="made" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t("invite.made", { name: made.name })}
      </h3>
      <p>{t("invite.madeHint", { until })}</p>
      <p className={styles["secret"]} aria-label={t("invite.link")}>
        {made.link}
      </p>
      <div className={styles["actions"]}>
        <Button
          look="primary"
          onClick={() => void navigator.clipboard.writeText(made.link).then(() => setCopied(true))}
        >
          {t("invite.copy")}
        </Button>
        <Button onClick={onNext}>{t("invite.another")}</Button>
        <p role="status">{copied ? t("invite.copied") : null}</p>
      </div>
    </div>
  );
}
