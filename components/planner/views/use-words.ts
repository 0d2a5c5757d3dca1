"use client";
import { useMemo } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { labelPoint } from "@/lib/client/planner/label-point";
import type { LegendContent, LegendEntry } from "@/lib/client/planner/picture";
import { whereabouts } from "@/lib/client/planner/whereabouts";
import { INK } from "@/lib/client/map/palette";
import type { Sentence } from "@/lib/domain/sentences/sentence";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { SurfaceData } from "../surface-data";

/** What every view of a release says in the same way. */
export function useWords(data: SurfaceData) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const told = useTranslations("sentences");
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => {
    const where = (at: readonly [number, number]): string => {
      const { direction, distanceMeters } = whereabouts(data.map.center, at);
      if (direction === null) return t("zone.where.middle");
      const far = distanceMeters >= 1000;
      const distance = new Intl.NumberFormat(locale, {
        style: "unit",
        unit: far ? "kilometer" : "meter",
        maximumFractionDigits: 1,
      }).format(far ? distanceMeters / 1000 : distanceMeters);
      return t(`zone.where.${direction}`, { distance });
    };
    const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "short" });
    const number = (value: number) => format.number(value);
    const range = ({ from, to }: { from: number; to: number | null }): string =>
      to === null
        ? t("legend.open", { from: number(from) })
        : t("legend.class", { from: number(from), to: number(to) });
    const { release } = data;
    const frame: Pick<LegendContent, "study" | "basis" | "release" | "example"> = {
      study: data.title,
      basis: t("legend.basis", { count: release.participants }),
      release: t("legend.release", {
        number: release.number,
        date: format.dateTime(new Date(release.createdAt), { dateStyle: "long" }),
      }),
      example: data.example ? t("legend.example") : null,
    };
    const boundary: LegendEntry = { look: "study", colour: INK, text: t("legend.boundary") };
    const at = (shape: ZoneShape) => labelPoint(shape);
    const sentences = (all: readonly Sentence[]): string[] =>
      all.map(({ name, values }) => told(name, values));
    return { t, p, where, day, number, range, frame, boundary, at, sentences };
  }, [t, p, told, format, locale, data]);
}

export type Words = ReturnType<typeof useWords>;
