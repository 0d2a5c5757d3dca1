"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { call, type Refusal } from "@/lib/client/desk/calls";
import { PasswordStep } from "./password-step";
import { RecoveryCodes } from "./recovery-codes";

/** New recovery codes for the password; the ones before count no more. */
export function NewRecoveryCodes() {
  const t = useTranslations("people");
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function renew(password: string) {
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
      <PasswordStep
        text={t("factor.newCodesHint")}
        action={t("factor.newCodesAction")}
        refused={refused}
        onPassword={renew}
      />
    </details>
  );
}
