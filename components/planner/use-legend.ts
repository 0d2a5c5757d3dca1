"use client";
import { useFormatter, useTranslations } from "use-intl";
import type { LegendContent, LegendEntry } from "@/lib/client/planner/legend-content";
import { PERSON_CLASSES } from "@/lib/domain/privacy/classes";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { SurfaceData } from "./surface-data";

/** What the picture must say about itself, on screen and in the downloaded file alike. */
export function useLegend(data: SurfaceData, attitude: Attitude): LegendContent {
  const t = useTranslations("planner");
  const format = useFormatter();
  const { release } = data;
  const classes = PERSON_CLASSES.flatMap(({ from, to }, step): LegendEntry[] => {
    if (to !== null && to < release.k) return [];
    const start = format.number(Math.max(from, release.k));
    const text =
      to === null
        ? t("legend.open", { from: start })
        : t("legend.class", { from: start, to: format.number(to) });
    return [{ kind: "class", step, text }];
  });
  const date = format.dateTime(new Date(release.createdAt), { dateStyle: "long" });
  return {
    attitude,
    study: data.title,
    heading: t(`attitude.${attitude}`),
    basis: t("legend.basis", { count: release.participants }),
    release: t("legend.release", { number: release.number, date }),
    title: t("legend.title"),
    entries: [
      ...(release.presentation === "surface"
        ? classes
        : [{ kind: "outline", step: 0, text: t("legend.outline") } as const]),
      { kind: "rest", step: 1, text: t("legend.rest") },
      { kind: "boundary", step: 0, text: t("legend.boundary") },
    ],
    notes: [t("legend.error"), t("legend.empty"), ...(attitude === "avoid" ? [t("legend.avoid")] : [])],
    example: data.example ? t("legend.example") : null,
  };
}
