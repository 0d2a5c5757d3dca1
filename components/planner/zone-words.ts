"use client";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { labelPoint } from "@/lib/client/planner/label-point";
import { whereabouts } from "@/lib/client/planner/whereabouts";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";

/** Zones in words, for people who do not see the map. */
export function useZoneWords(centre: readonly [number, number]) {
  const t = useTranslations("planner");
  const format = useFormatter();
  const locale = useLocale();

  const where = (zone: ShownZone): string => {
    const { direction, distanceMeters } = whereabouts(centre, labelPoint(zone.shape));
    if (direction === null) return t("zone.where.middle");
    const far = distanceMeters >= 1000;
    const distance = new Intl.NumberFormat(locale, {
      style: "unit",
      unit: far ? "kilometer" : "meter",
      maximumFractionDigits: 1,
    }).format(far ? distanceMeters / 1000 : distanceMeters);
    return t(`zone.where.${direction}`, { distance });
  };
  const kind = (zone: ShownZone): string =>
    t(zone.rest ? "zone.rest" : zone.resolution >= 10 ? "zone.cellFine" : "zone.cell");
  const since = (zone: ShownZone): string =>
    format.dateTime(new Date(`${zone.since}T12:00:00Z`), { dateStyle: "short" });
  const sentence = (zone: ShownZone): string =>
    t(zone.rest ? `zone.${zone.attitude}Rest` : `zone.${zone.attitude}`, { persons: zone.persons });
  return { where, kind, since, sentence };
}
