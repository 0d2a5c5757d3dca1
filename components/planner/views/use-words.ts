"use client";
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { labelPoint } from "@/lib/client/planner/label-point";
import type { LegendContent, LegendEntry } from "@/lib/client/planner/picture";
import { INK } from "@/lib/client/map/palette";
import type { Sentence } from "@/lib/domain/sentences/sentence";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { SurfaceData } from "../surface-data";
import { useWhere } from "./use-where";

/** What every view of a release says in the same way. */
export function useWords(data: Pick<SurfaceData, "map" | "release" | "title" | "example">) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const told = useTranslations("sentences");
  const format = useFormatter();
  const where = useWhere(data.map.center);
  return useMemo(() => {
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
  }, [t, p, told, format, where, data]);
}

export type Words = ReturnType<typeof useWords>;
