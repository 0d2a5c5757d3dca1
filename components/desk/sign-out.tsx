"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { signOut } from "@/lib/client/desk/sign-in";

export function SignOut() {
  const t = useTranslations("common");
  const locale = useLocale();
  const [working, setWorking] = useState(false);
  async function leave() {
    setWorking(true);
    const left = await signOut().catch(() => false);
    if (left) window.location.assign(`/${locale}`);
    else setWorking(false);
  }
  return (
    <Button look="quiet" onClick={() => void leave()} disabled={working}>
      {t("account.signOut")}
    </Button>
  );
}
