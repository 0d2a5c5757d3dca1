"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { TemplateId } from "@/lib/domain/study/templates/templates";

/** Begins a draft of a template and goes to it. */
export function BeginStudy({ template, desk }: { template: TemplateId; desk: string }) {
  const t = useTranslations("study");
  const router = useRouter();
  const [refused, setRefused] = useState(false);
  async function begin() {
    const answer = await call<{ id: string }>("POST", "/api/drafts", { template });
    if (answer.ok) router.push(`${desk}/new/${answer.value.id}`);
    setRefused(!answer.ok);
  }
  return (
    <>
      <Button look="primary" onClick={() => void begin()}>
        {t("begin.action")}
      </Button>
      <div role="alert">{refused ? <p className="desk-problem">{t("failed")}</p> : null}</div>
    </>
  );
}
