"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call, type Refusal } from "@/lib/client/desk/calls";
import { PasswordField } from "./password-field";
import { RecoveryCodes } from "./recovery-codes";
import { passwordRefusal } from "./refused";
import styles from "./people.module.css";

/** New recovery codes for the password; the ones before count no more. */
export function NewRecoveryCodes() {
  const t = useTranslations("people");
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    const answer = await call<{ recoveryCodes: string[] }>(
      "POST",
      "/api/account/second-factor/recovery-codes",
      { password },
    );
    setRefused(answer.ok ? null : answer);
    if (answer.ok) setCodes(answer.value.recoveryCodes);
  }

  if (codes !== null)
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(null);
          router.refresh();
        }}
      />
    );
  return (
    <details>
      <summary className="button">{t("factor.newCodes")}</summary>
      <form className={styles["panel"]} onSubmit={(event) => void submit(event)} method="post" action="">
        <p>{t("factor.newCodesHint")}</p>
        <div className={styles["narrow"]}>
          <PasswordField name="password" label="yours" />
          <div role="alert">
            {refused ? <p className="desk-problem">{t(passwordRefusal(refused))}</p> : null}
          </div>
          <div>
            <Button type="submit">{t("factor.newCodesAction")}</Button>
          </div>
        </div>
      </form>
    </details>
  );
}
