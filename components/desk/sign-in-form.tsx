"use client";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { signIn, type SignInResult } from "@/lib/client/desk/sign-in";

const TEXT = { wrong: "signIn.wrong", "too-many": "signIn.tooMany", offline: "signIn.offline" } as const;

/** Address and password, then on to `next`, or the same page anew; what failed is said without saying which of them. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations("desk");
  const [state, setState] = useState<"ready" | "working" | Exclude<SignInResult, "in">>("ready");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setState("working");
    const result = await signIn(String(data.get("email") ?? ""), String(data.get("password") ?? ""));
    if (result !== "in") setState(result);
    else if (next === null) window.location.reload();
    else window.location.assign(next);
  }

  const trouble = state === "ready" || state === "working" ? null : state;
  return (
    <form className="desk-panel" onSubmit={(event) => void submit(event)} method="post" action="">
      <label className="desk-field">
        {t("signIn.email")}
        <input name="email" type="email" autoComplete="username" required dir="ltr" maxLength={254} />
      </label>
      <label className="desk-field">
        {t("signIn.password")}
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          dir="ltr"
          maxLength={1000}
        />
      </label>
      <div role="alert">{trouble ? <p className="desk-problem">{t(TEXT[trouble])}</p> : null}</div>
      <Button look="primary" type="submit" disabled={state === "working"}>
        {state === "working" ? t("signIn.working") : t("signIn.action")}
      </Button>
    </form>
  );
}
