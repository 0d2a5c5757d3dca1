"use client";
import { useLocale } from "use-intl";
import { SurfaceDrawing } from "@/components/planner/drawing/surface-drawing";
import type { SurfaceData } from "@/components/planner/surface-data";
import { useWords } from "@/components/planner/views/use-words";
import { zonesPicture } from "@/components/planner/views/zones-picture";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { directionOf, isLocale } from "@/lib/i18n/locales";

/** A released map that a choice rests on, as it prints. */
export function PaperMap({ data, attitude }: { data: SurfaceData; attitude: Attitude }) {
  const words = useWords(data);
  const locale = useLocale();
  return (
    <SurfaceDrawing
      picture={zonesPicture(words, data, { attitude, part: null }, false)}
      boundaries={data.boundaries}
      context={data.context}
      bounds={data.map.bounds}
      heightRatio={0.85}
      baseMap={null}
      direction={isLocale(locale) ? directionOf(locale) : "ltr"}
    />
  );
}
