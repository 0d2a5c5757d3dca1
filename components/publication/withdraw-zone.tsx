"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActButton } from "./act-button";

interface Props {
  /** Address of the release's zones. */
  path: string;
  zones: readonly { name: string; text: string }[];
}

/** One zone of a release, chosen by its number in the planners' table, and withdrawn by two persons. */
export function WithdrawZone({ path, zones }: Props) {
  const t = useTranslations("publication.act");
  const [name, setName] = useState(zones[0]?.name ?? "");
  return (
    <div>
      <label className="desk-field">
        {t("zone")}
        <select value={name} onChange={(event) => setName(event.target.value)}>
          {zones.map((zone) => (
            <option key={zone.name} value={zone.name}>
              {zone.text}
            </option>
          ))}
        </select>
      </label>
      <ActButton
        method="DELETE"
        path={`${path}/${encodeURIComponent(name)}`}
        look="danger"
        text={t("withdraw-zone")}
        question={t("question.withdraw-zone")}
        explain={t("explain.withdraw-zone")}
      />
    </div>
  );
}
