import { BatteryLow, BatteryMedium, CloudOff, HandHelping, MapPin, WifiOff } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { LOCALES, isLocale } from "@/lib/i18n/locales";
import type { WatchedTablet } from "@/lib/client/workshop/watch-tablets";
import styles from "./tablets.module.css";

/** Three beats missed. */
const SILENT_MS = 40_000;
const LOW_BATTERY_PERCENT = 20;

/** One tablet: its number, how far it is, and what needs a person. */
export function TabletCard(props: {
  tablet: WatchedTablet;
  now: number;
  chosen: boolean;
  onChoose: () => void;
}) {
  const t = useTranslations("workshop");
  const format = useFormatter();
  const { number, beat, heardAt, ...asked } = props.tablet;
  const silent = heardAt !== null && props.now - Date.parse(heardAt) > SILENT_MS;
  const ago = heardAt ? format.relativeTime(Date.parse(heardAt), props.now) : "";
  const given = (["talk", "hold", "stop"] as const).filter((order) => asked[order]);
  return (
    <li>
      <label className={styles["tablet"]} data-chosen={props.chosen} data-help={beat?.needsHelp ?? false}>
        <input
          type="checkbox"
          checked={props.chosen}
          onChange={props.onChoose}
          aria-label={t("choose", { number })}
        />
        <span className={styles["number"]} aria-hidden>
          {number}
        </span>
        <span className={styles["facts"]}>
          <strong className={styles["step"]}>
            <span className="visually-hidden">{t("tablet", { number })}: </span>
            {beat ? t(`steps.${beat.step}`) : t("never")}
          </strong>
          {beat?.needsHelp ? (
            <span className={styles["help"]}>
              <HandHelping aria-hidden size={20} />
              {t("help")}
            </span>
          ) : null}
          {beat ? (
            <span>
              {t("minutes", { count: beat.minutes })}
              {" · "}
              <MapPin aria-hidden size={16} /> {t("marks", { count: beat.marks })}
              {" · "}
              <bdi lang={beat.language}>
                {isLocale(beat.language) ? LOCALES[beat.language].name : beat.language}
              </bdi>
            </span>
          ) : null}
          {beat ? <Device beat={beat} /> : null}
          {heardAt ? (
            <span className={styles["heard"]}>
              {silent ? <WifiOff aria-hidden size={16} /> : null}
              {t(silent ? "silent" : "heard", { ago })}
            </span>
          ) : null}
          {given.length > 0 ? (
            <span className={styles["given"]}>{given.map((order) => t(`given.${order}`)).join(" · ")}</span>
          ) : null}
        </span>
      </label>
    </li>
  );
}

function Device({ beat }: { beat: NonNullable<WatchedTablet["beat"]> }) {
  const t = useTranslations("workshop");
  const format = useFormatter();
  const { unsent, battery } = beat;
  const low = battery !== null && battery < LOW_BATTERY_PERCENT;
  const percent = battery === null ? "" : format.number(battery / 100, { style: "percent" });
  return (
    <span>
      {unsent > 0 ? <CloudOff aria-hidden size={16} /> : null} {t("unsent", { count: unsent })}
      {battery === null ? null : (
        <>
          {" · "}
          {low ? <BatteryLow aria-hidden size={18} /> : <BatteryMedium aria-hidden size={18} />}{" "}
          {t(low ? "batteryLow" : "battery", { percent })}
        </>
      )}
    </span>
  );
}
