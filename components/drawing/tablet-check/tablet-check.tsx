import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { IntlProvider, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { LARGEST_BASEMAP_BYTES } from "@/lib/client/offline/basemap-download";
import { CHECKS, LEAST_FREE_MEGABYTES, startChecks } from "@/lib/client/offline/tablet-check";
import type { Check, Finding } from "@/lib/client/offline/tablet-check";
import type { Room } from "@/lib/client/room/room";
import de from "@/lib/i18n/messages/de/tablet.json";
import en from "@/lib/i18n/messages/en/tablet.json";
import { Screen } from "../screens/screen";
import { useObservable } from "../use-observable";
import "./tablet-check.css";

const LIMITS = { least: LEAST_FREE_MEGABYTES, largest: LARGEST_BASEMAP_BYTES / 1024 / 1024 };

/** For staff, before the tablets leave the office: one page, each thing in words, with what to do. German or English. */
export function TabletCheck({ room, locale, close }: { room: Room; locale: string; close: () => void }) {
  const staffLocale = locale === "en" ? "en" : "de";
  const [findings, setFindings] = useState(() => startChecks(room.workshop));
  const again = () => setFindings(startChecks(room.workshop));
  return (
    <IntlProvider locale={staffLocale} messages={{ tablet: staffLocale === "en" ? en : de }}>
      <div className="tablet-check" lang={staffLocale} dir="ltr">
        <Findings findings={useObservable(findings)} again={again} close={close} />
      </div>
    </IntlProvider>
  );
}

function Findings(props: {
  findings: ReadonlyMap<Check, Finding | null>;
  again: () => void;
  close: () => void;
}) {
  const t = useTranslations("tablet");
  const known = CHECKS.flatMap((check) => props.findings.get(check) ?? []);
  const faults = known.filter(({ good }) => !good).length;
  const running = known.length < CHECKS.length;
  return (
    <Screen
      title={t("title")}
      foot={
        <>
          <Button onClick={props.close}>{t("close")}</Button>
          <Button look="primary" disabled={running} onClick={props.again}>
            {t("again")}
          </Button>
        </>
      }
    >
      <p className="screen-note">{t("hint")}</p>
      <p role="status" className="tablet-check-verdict" data-good={running ? undefined : faults === 0}>
        {running ? t("running") : faults === 0 ? t("ready") : t("notReady", { count: faults })}
      </p>
      <ul className="tablet-check-list">
        {CHECKS.map((check) => (
          <Line key={check} check={check} finding={props.findings.get(check) ?? null} />
        ))}
      </ul>
    </Screen>
  );
}

function Line({ check, finding }: { check: Check; finding: Finding | null }) {
  const t = useTranslations("tablet");
  const Sign = finding === null ? CircleDashed : finding.good ? CircleCheck : TriangleAlert;
  const words = () => {
    if (finding === null) return t("running");
    const key = `${check}.${finding.reason}`;
    return t.has(key) ? t(key, { ...LIMITS, amount: finding.amount ?? 0 }) : t("failed");
  };
  return (
    <li className="tablet-check-line" data-check={check} data-good={finding?.good}>
      <Sign aria-hidden size={32} strokeWidth={2} />
      <span className="tablet-check-title">{t(`${check}.title`)}</span>
      <span className="tablet-check-word">{finding !== null && t(finding.good ? "good" : "bad")}</span>
      <span className="tablet-check-text">{words()}</span>
    </li>
  );
}
