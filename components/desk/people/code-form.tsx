"use client";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call, type Refusal } from "@/lib/client/desk/calls";
import signIn from "../sign-in.module.css";
import { codeRefusal } from "./refused";

/** The second half of signing in; then on to `next`, or the same page anew. */
export function CodeForm({ next }: { next: string | null }) {
  const t = useTranslations("people");
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const code = String(new FormData(form).get("code") ?? "");
    const answer = await call("POST", "/api/sign-in/code", { code });
    if (answer.ok) return next === null ? window.location.reload() : window.location.assign(next);
    form.reset();
    setRefused(answer);
  }

  return (
    <form className="desk-panel" onSubmit={(event) => void submit(event)} method="post" action="">
      <p>{t("code.intro")}</p>
      <label className="desk-field">
        {t("code.label")}
        <input name="code" autoComplete="one-time-code" required dir="ltr" maxLength={40} autoFocus />
      </label>
      <div role="alert">{refused ? <p className="desk-problem">{t(codeRefusal(refused))}</p> : null}</div>
      <Button look="primary" type="submit">
        {t("code.action")}
      </Button>
      <p className={signIn["help"]}>{t("code.lost")}</p>
    </form>
  );
}
