"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { COUNT_REASONS, type HeldFor } from "@/lib/domain/workshop/counting";
import styles from "./after.module.css";

/** A drawing that waits; ISO 8601. */
export interface HeldLine {
  id: string;
  tablet: number;
  heldFor: HeldFor;
  receivedAt: string;
  finished: boolean;
  marks: number;
}

/** Drawings that wait until somebody who was in the room says whether they count. Never what is drawn. */
export function HeldList({ path, lines }: { path: string; lines: readonly HeldLine[] }) {
  const t = useTranslations("workshop.after");
  if (lines.length === 0) return <p>{t("noneHeld")}</p>;
  return (
    <ul className={styles["held"]}>
      {lines.map((line) => (
        <Held key={line.id} path={path} line={line} />
      ))}
    </ul>
  );
}

function Held({ path, line }: { path: string; line: HeldLine }) {
  const t = useTranslations("workshop.after");
  const words = useTranslations("workshop");
  const format = useFormatter();
  const router = useRouter();
  const [reason, choose] = useState("");
  const [failed, setFailed] = useState(false);
  const counts = COUNT_REASONS.counts.some((one) => one === reason);
  const name = t("heldName", {
    tablet: line.tablet,
    time: format.dateTime(new Date(line.receivedAt), { dateStyle: "short", timeStyle: "short" }),
  });
  const decide = async () => {
    const answer = await call("PUT", `${path}/held/${line.id}`, { counts, reason });
    setFailed(!answer.ok);
    router.refresh();
  };
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <br />
        {words("marks", { count: line.marks })}
        {" · "}
        {t(line.finished ? "finished" : "unfinished")}
        {" · "}
        {t(`heldFor.${line.heldFor}`)}
      </p>
      <label className="desk-field">
        {t("why")}
        <select
          value={reason}
          onChange={(event) => choose(event.target.value)}
          aria-label={t("whyOf", { name })}
        >
          <option value="">{t("choose")}</option>
          <optgroup label={t("counts")}>
            {COUNT_REASONS.counts.map((one) => (
              <option key={one} value={one}>
                {t(`reasons.${one}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("countsNot")}>
            {COUNT_REASONS.aside.map((one) => (
              <option key={one} value={one}>
                {t(`reasons.${one}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <Button
        look={reason === "" ? "plain" : "primary"}
        disabled={reason === ""}
        onClick={() => void decide()}
      >
        {reason === "" ? t("decide") : t(counts ? "counts" : "countsNot")}
      </Button>
      {failed ? (
        <p role="alert" className="desk-problem">
          {t("failed")}
        </p>
      ) : null}
    </li>
  );
}
