"use client";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { call, type Refusal } from "@/lib/client/desk/calls";
import { PasswordStep } from "./password-step";
import { RecoveryCodes } from "./recovery-codes";
import { codeRefusal } from "./refused";
import styles from "./people.module.css";

type Step =
  | { at: "password" }
  | { at: "code"; secret: string; address: string }
  | { at: "codes"; recoveryCodes: string[] };

/** Password, picture to scan, first code, recovery codes; then on to `next`. */
export function FactorSetup({ next }: { next: string }) {
  const t = useTranslations("people");
  const [step, setStep] = useState<Step>({ at: "password" });
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function begin(password: string) {
    const answer = await call<{ secret: string; address: string }>("POST", "/api/account/second-factor", {
      password,
    });
    setRefused(answer.ok ? null : answer);
    if (answer.ok) setStep({ at: "code", ...answer.value });
  }

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    const answer = await call<{ recoveryCodes: string[] }>(
      "POST",
      "/api/account/second-factor/confirmation",
      { code },
    );
    setRefused(answer.ok ? null : answer);
    if (answer.ok) setStep({ at: "codes", ...answer.value });
  }

  if (step.at === "codes")
    return <RecoveryCodes codes={step.recoveryCodes} onKept={() => window.location.assign(next)} />;
  if (step.at === "password")
    return (
      <PasswordStep
        text={t("factor.stepPassword")}
        action={t("factor.begin")}
        look="primary"
        refused={refused}
        onPassword={begin}
      />
    );
  const wrong = refused?.code === "wrong-secret" ? "factor.wrong" : refused && codeRefusal(refused);
  return (
    <form className="desk-panel" onSubmit={(event) => void confirm(event)} method="post" action="">
      <ol className={styles["steps"]}>
        <li>
          {t("factor.stepScan")}
          <div className={styles["qr"]}>
            <QrCode text={step.address} label={t("factor.qr")} />
          </div>
          <p className={styles["quiet"]}>{t("factor.typed")}</p>
          <p className={styles["secret"]}>{step.secret.match(/.{1,4}/g)?.join(" ")}</p>
        </li>
        <li>
          {t("factor.stepCode")}
          <div className={styles["narrow"]}>
            <label className="desk-field">
              {t("code.label")}
              <input
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                dir="ltr"
                maxLength={10}
                autoFocus
              />
            </label>
            <div role="alert">{wrong ? <p className="desk-problem">{t(wrong)}</p> : null}</div>
            <div>
              <Button look="primary" type="submit">
                {t("factor.confirm")}
              </Button>
            </div>
          </div>
        </li>
      </ol>
    </form>
  );
}
