"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";

/** Data protection says that this consent text may be put to people. */
export function ReleaseConsent({ study, version }: { study: string; version: string }) {
  const t = useTranslations("study.consent");
  const router = useRouter();
  const [refused, setRefused] = useState(false);
  async function release() {
    const answer = await call("PUT", `/api/studies/${encodeURIComponent(study)}/consent`, { version });
    setRefused(!answer.ok);
    router.refresh();
  }
  return (
    <div>
      <Button look="primary" onClick={() => void release()}>
        {t("release")}
      </Button>
      <div role="alert">{refused ? <p className="desk-problem">{t("refused")}</p> : null}</div>
    </div>
  );
}
