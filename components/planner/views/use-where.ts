"use client";
import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl";
import { whereabouts } from "@/lib/client/planner/whereabouts";

/** A position (lng, lat) in words, from the middle of the study area; for people who do not see the map. */
export function useWhere(center: readonly [number, number]) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const [lng, lat] = center;
  return useCallback(
    (at: readonly [number, number]): string => {
      const { direction, distanceMeters } = whereabouts([lng, lat], at);
      if (direction === null) return t("zone.where.middle");
      const far = distanceMeters >= 1000;
      const distance = new Intl.NumberFormat(locale, {
        style: "unit",
        unit: far ? "kilometer" : "meter",
        maximumFractionDigits: 1,
      }).format(far ? distanceMeters / 1000 : distanceMeters);
      return t(`zone.where.${direction}`, { distance });
    },
    [t, locale, lng, lat],
  );
}
