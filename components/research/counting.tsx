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
  const [failure, setFailure] = useState<"unknown" | "failed" | null>(null);
  const decide = async () => {
    const path = `/api/studies/${encodeURIComponent(props.study)}/drawings/${encodeURIComponent(props.drawing)}/counting`;
    const answer = await call("PUT", path, { counts: props.aside, reason });
    setFailure(answer.ok ? null : answer.code === "not-found" ? "unknown" : "failed");
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
      <Button disabled={reason === "" || props.drawing === ""} onClick={() => void decide()}>
        {t(props.aside ? "count" : "setAside")}
      </Button>
      {failure ? (
        <p role="alert" className="desk-problem">
          {t(failure)}
        </p>
      ) : null}
    </div>
  );
}

/** Where minors take part no mark says whose it is: a drawing is named by the id that it has in the export. */
export function CountingById(props: { study: string; aside: boolean; onDecided: () => void }) {
  const t = useTranslations("research.counting");
  const [drawing, setDrawing] = useState("");
  const [decided, setDecided] = useState(0);
  return (
    <div className={styles["byId"]}>
      <p>{t("minors")}</p>
      <label className="desk-field">
        {t("byId")}
        <input
          value={drawing}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setDrawing(event.target.value)}
        />
      </label>
      <Counting
        key={decided}
        {...props}
        drawing={drawing.trim()}
        onDecided={() => {
          setDrawing("");
          setDecided(decided + 1);
          props.onDecided();
        }}
      />
      <p role="status">{decided > 0 && drawing === "" ? t("decided") : null}</p>
    </div>
  );
}
