"use client";
import { useTranslations } from "use-intl";
import { useProfile } from "@/components/kit/use-profile";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";

/** The day of the review; the one thing of a decided profile that may still be changed. */
export function ReviewDate({ study, stored }: { study: string; stored: ShownProfile }) {
  const t = useTranslations("outcome.review");
  const kit = useTranslations("kit.saving");
  const { session, profile, saving } = useProfile(study, stored);
  return (
    <>
      <label className="desk-field">
        {t("date")}
        <input
          type="date"
          value={profile.reviewOn ?? ""}
          onChange={({ currentTarget }) => {
            const reviewOn = currentTarget.value || null;
            session.edit((before) => ({ ...before, reviewOn }));
          }}
        />
      </label>
      <p role="status">{kit(saving)}</p>
    </>
  );
}
