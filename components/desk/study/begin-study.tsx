"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { TemplateId } from "@/lib/domain/study/templates/templates";
import { useBeginStudy } from "./use-begin-study";

/** Begins a draft of a template. */
export function BeginStudy({ template, desk }: { template: TemplateId; desk: string }) {
  const t = useTranslations("study");
  const { begin, refused } = useBeginStudy(desk);
  return (
    <>
      <Button look="primary" onClick={() => void begin({ template })}>
        {t("begin.action")}
      </Button>
      <div role="alert">{refused ? <p className="desk-problem">{t("failed")}</p> : null}</div>
    </>
  );
}
