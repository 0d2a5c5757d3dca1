import { BatteryLow, BatteryMedium, CloudOff, HandHelping, MapPin, UserCheck, WifiOff } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Beat } from "@/lib/domain/workshop/beat";
import type { Order } from "@/lib/domain/workshop/orders";
import { LOCALES, isLocale } from "@/lib/i18n/locales";
import type { WatchedTablet } from "@/lib/client/workshop/watch-tablets";
import styles from "./tablet-card.module.css";

/** Several beats missed. */
const SILENT_MS = 15_000;
const LOW_BATTERY_PERCENT = 20;

/** One tablet: its number, how far it is, and what needs a person. */
export function TabletCard(props: {
  tablet: WatchedTablet;
  now: number;
  chosen: boolean;
  onChoose: () => void;
  onAnswer: (order: Order) => void;
}) {
  const t = useTranslations("workshop");
  const { tablet, now, chosen } = props;
  const { number, beat, heardAt } = tablet;
  const silent = heardAt !== null && now - Date.parse(heardAt) > SILENT_MS;
  return (
    <li
      className={styles["tablet"]}
      data-chosen={chosen}
      data-help={(beat?.needsHelp ?? false) && !tablet.coming && !silent}
      data-silent={silent}
    >
      <label className={styles["pick"]}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={props.onChoose}
          aria-label={t("choose", { number })}
        />
        <span className={styles["number"]} aria-hidden>
          {number}
        </span>
        <strong className={styles["step"]}>
          <span className="visually-hidden">{t("tablet", { number })}: </span>
          {beat ? t(`steps.${beat.step}`) : t("never")}
        </strong>
      </label>
      {beat?.needsHelp ? <Help tablet={tablet} onAnswer={props.onAnswer} /> : null}
      <div className={styles["facts"]}>
        {beat && beat.step !== "rest" ? <Progress beat={beat} /> : null}
        {beat ? <Device beat={beat} /> : null}
        {heardAt ? <Heard heardAt={heardAt} now={now} silent={silent} /> : null}
        <Given tablet={tablet} />
      </div>
    </li>
  );
}

/** A raised hand, and the answer to it. */
function Help({ tablet, onAnswer }: { tablet: WatchedTablet; onAnswer: (order: Order) => void }) {
  const t = useTranslations("workshop");
  const { number, coming } = tablet;
  return (
    <div className={styles["help"]}>
      <strong>
        {coming ? <UserCheck aria-hidden size={24} /> : <HandHelping aria-hidden size={24} />}
        {t(coming ? "coming" : "help")}
      </strong>
      <Button
        look={coming ? "plain" : "primary"}
        data-order={coming ? "helped" : "coming"}
        aria-label={t(coming ? "helpedOf" : "comeOf", { number })}
        onClick={() => onAnswer(coming ? "helped" : "coming")}
      >
        {t(coming ? "orders.helped" : "orders.coming")}
      </Button>
    </div>
  );
}

function Progress({ beat }: { beat: Beat }) {
  const t = useTranslations("workshop");
  return (
    <>
      <span>
        <MapPin aria-hidden size={18} /> {t("marks", { count: beat.marks })}
        {" · "}
        {t("minutes", { count: beat.minutes })}
      </span>
      <span>
        <bdi lang={beat.language}>
          {isLocale(beat.language) ? LOCALES[beat.language].name : beat.language}
        </bdi>
        {beat.helped ? ` · ${t("drawnFor")}` : null}
      </span>
    </>
  );
}

function Device({ beat }: { beat: Beat }) {
  const t = useTranslations("workshop");
  const format = useFormatter();
  const { unsent, battery } = beat;
  const low = battery !== null && battery < LOW_BATTERY_PERCENT;
  const percent = battery === null ? "" : format.number(battery / 100, { style: "percent" });
  return (
    <span>
      {unsent > 0 ? <CloudOff aria-hidden size={18} /> : null} {t("unsent", { count: unsent })}
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

/** How long ago it spoke; one that is silent says so in words, and all the rest of it is old. */
function Heard({ heardAt, now, silent }: { heardAt: string; now: number; silent: boolean }) {
  const t = useTranslations("workshop");
  const format = useFormatter();
  const at = Date.parse(heardAt);
  const ago = format.relativeTime(at, Math.max(now, at));
  return (
    <span className={styles["heard"]}>
      {silent ? <WifiOff aria-hidden size={18} /> : null}
      {t(silent ? "silent" : "heard", { ago })}
    </span>
  );
}

/** What was asked of it and not taken back. */
function Given({ tablet }: { tablet: WatchedTablet }) {
  const t = useTranslations("workshop.given");
  const orders = (["hold", "stop", "erase"] as const).filter((order) => tablet[order]);
  const given = tablet.step ? [tablet.step, ...orders] : orders;
  if (given.length === 0) return null;
  return <span className={styles["given"]}>{given.map((order) => t(order)).join(" · ")}</span>;
}
