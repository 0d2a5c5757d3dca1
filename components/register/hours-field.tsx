"use client";
import { useTranslations } from "use-intl";
import { readOpeningHours } from "@/lib/domain/import/opening-hours";
import { WEEKDAYS, type OpeningHours, type Weekday } from "@/lib/domain/register/institution";
import styles from "./register.module.css";

/** Weekdays with their spans, in the words of a language; reading it again gives the same week. */
export function hoursText(week: OpeningHours["week"], day: (weekday: Weekday) => string): string {
  return WEEKDAYS.flatMap((weekday) => {
    const spans = week[weekday];
    return spans ? [`${day(weekday)} ${spans.map(([from, to]) => `${from}–${to}`).join(", ")}`] : [];
  }).join("; ");
}

/** Opening hours as one writes them; below it stands what was understood. */
export function HoursField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTranslations("register.form");
  const read = readOpeningHours(text);
  const understood = hoursText(read.week, (day) => t(`days.${day}`));
  return (
    <div>
      <label className="desk-field">
        {t("hours")}
        <span className={styles["hint"]}>{t("hoursHint")}</span>
        <input
          name="hours"
          value={text}
          maxLength={500}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <p className={styles["hint"]} role="status">
        {understood !== "" ? t("hoursRead", { hours: understood }) : read.note !== "" ? t("hoursNote") : null}
      </p>
    </div>
  );
}
