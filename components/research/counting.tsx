"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { COUNT_REASONS } from "@/lib/domain/workshop/counting";
import styles from "./counting.module.css";

/** Sets the drawing of the selected mark aside, or lets it count again, with a reason; both stand in the log. */
export function Counting(props: { study: string; drawing: string; aside: boolean; onDecided: () => void }) {
  const t = useTranslations("research.counting");
  const reasons = props.aside ? COUNT_REASONS.counts : COUNT_REASONS.aside;
  const [reason, setReason] = useState<string>("");
  const [failed, setFailed] = useState(false);
  const decide = async () => {
    const path = `/api/studies/${encodeURIComponent(props.study)}/drawings/${encodeURIComponent(props.drawing)}/counting`;
    const answer = await call("PUT", path, { counts: props.aside, reason });
    setFailed(!answer.ok);
    if (answer.ok) props.onDecided();
  };
  return (
    <div className={styles["counting"]}>
      <label className="desk-field">
        {t(props.aside ? "whyCounts" : "whyAside")}
        <select value={reason} onChange={(event) => setReason(event.target.value)}>
          <option value="">{t("choose")}</option>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(`reasons.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button disabled={reason === ""} onClick={() => void decide()}>
        {t(props.aside ? "count" : "setAside")}
      </Button>
      {failed ? (
        <p role="alert" className="desk-problem">
          {t("failed")}
        </p>
      ) : null}
    </div>
  );
}
