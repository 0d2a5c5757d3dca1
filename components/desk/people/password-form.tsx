"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call, type Refusal } from "@/lib/client/desk/calls";
import { PasswordField } from "./password-field";
import { passwordRefusal } from "./refused";
import styles from "./people.module.css";

/** A new password for the old one. */
export function PasswordForm() {
  const t = useTranslations("people");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Refusal | "done" | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const answer = await call("PUT", "/api/account/password", {
      current: String(data.get("current") ?? ""),
      next: String(data.get("next") ?? ""),
    });
    setOutcome(answer.ok ? "done" : answer);
    if (!answer.ok) return;
    form.reset();
    router.refresh();
  }

  return (
    <form className={styles["narrow"]} onSubmit={(event) => void submit(event)} method="post" action="">
      <PasswordField name="current" label="current" />
      <PasswordField name="next" label="new" fresh />
      <div role="alert">
        {outcome !== null && outcome !== "done" ? (
          <p className="desk-problem">{t(passwordRefusal(outcome))}</p>
        ) : null}
      </div>
      <div role="status">
        {outcome === "done" ? <p className={styles["good"]}>{t("account.passwordDone")}</p> : null}
      </div>
      <div>
        <Button look="primary" type="submit">
          {t("account.passwordAction")}
        </Button>
      </div>
    </form>
  );
}
