"use client";
import { useTranslations } from "use-intl";
import type { Prospect, ReleaseMode } from "@/lib/domain/privacy/next-release";
import { ReleaseAction } from "./release-action";

interface Props {
  study: string;
  mode: ReleaseMode;
  prospect: Prospect;
  mayMake: boolean;
}

/** After a release, in a study that makes more than one: what the next one waits for, or the act itself. */
export function NextRelease({ study, mode, prospect, mayMake }: Props) {
  const t = useTranslations("planner");
  if (mode === "final") return null;
  const missing = !prospect.due && "missing" in prospect ? prospect.missing : 0;
  return (
    <section aria-labelledby="next-release">
      <h2 id="next-release">{t(`next.${mode}Title`)}</h2>
      <p>{t(`next.${mode}`)}</p>
      <p>{missing > 0 ? t(`next.${mode}Missing`, { missing }) : t("next.due")}</p>
      <ReleaseAction
        study={study}
        offered={prospect.due && mayMake}
        question={t(`next.${mode}Question`)}
        grave={false}
      >
        <p>{t(`next.${mode}`)}</p>
      </ReleaseAction>
    </section>
  );
}
