"use client";
import { useState, type FormEvent } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call, type Refusal } from "@/lib/client/desk/calls";
import { signIn } from "@/lib/client/desk/sign-in";
import { PasswordField } from "./password-field";
import { passwordRefusal } from "./refused";

/** The invited person's name and password; then they are signed in with them. */
export function NewAccountForm(props: { token: string; email: string; name: string }) {
  const t = useTranslations("people");
  const locale = useLocale();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = String(data.get("password") ?? "");
    setWorking(true);
    const answer = await call<{ email: string; study: string }>("POST", "/api/invitations/acceptance", {
      token: props.token,
      account: { name: String(data.get("name") ?? ""), password },
    });
    if (answer.ok) {
      await signIn(answer.value.email, password);
      return window.location.assign(`/${locale}/desk/${encodeURIComponent(answer.value.study)}`);
    }
    setWorking(false);
    setRefused(answer);
  }

  return (
    <form className="desk-panel" onSubmit={(event) => void submit(event)} method="post" action="">
      <h2>{t("accept.newTitle")}</h2>
      <p>{t("accept.email", { email: props.email })}</p>
      <input type="hidden" name="username" autoComplete="username" defaultValue={props.email} />
      <label className="desk-field">
        {t("accept.name")}
        <input
          name="name"
          required
          maxLength={120}
          dir="auto"
          autoComplete="name"
          defaultValue={props.name}
        />
      </label>
      <PasswordField name="password" label="label" fresh />
      <div role="alert">
        {refused ? (
          <p className="desk-problem">
            {t(refused.code === "not-found" ? "accept.gone" : passwordRefusal(refused))}
          </p>
        ) : null}
      </div>
      <Button look="primary" type="submit" disabled={working}>
        {t(working ? "accept.working" : "accept.action")}
      </Button>
    </form>
  );
}
