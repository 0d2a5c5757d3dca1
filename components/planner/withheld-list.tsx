"use client";
import { useTranslations } from "use-intl";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";

/** What a release holds back, in words: the same for what is hidden and what is empty. */
export function WithheldList({ release }: { release: Pick<ReleaseSummary, "k" | "withheld"> }) {
  const t = useTranslations("planner");
  return (
    <ul>
      <li>{t("withheld.under", { k: release.k })}</li>
      <li>{t("withheld.private")}</li>
      <li>{t("withheld.outside")}</li>
      {release.withheld.map((what) => (
        <li key={what}>{t(`withheld.${what}`)}</li>
      ))}
    </ul>
  );
}
