"use client";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { INK } from "@/lib/client/map/palette";
import type { LegendEntry, MapContext, Picture } from "@/lib/client/planner/picture";
import { CONTEXT_LAYERS } from "./view-options";
import type { ContextLayer } from "./view-options";

/** Which layers of the register lie on the map; the pictures' legends name those that do. */
export function useContextLayers(all: MapContext, pictures: readonly [Picture, ...Picture[]]) {
  const p = useTranslations("picture");
  const [shown, onShown] = useState<readonly ContextLayer[]>([]);
  return useMemo(() => {
    const context: MapContext = {
      institutions: shown.includes("institutions") ? all.institutions : [],
      quarters: shown.includes("quarters") ? all.quarters : [],
    };
    const entries: LegendEntry[] = [
      ...(context.institutions.length > 0
        ? [{ look: "institution", colour: INK, text: p("legend.institution") } as const]
        : []),
      ...(context.quarters.length > 0
        ? [{ look: "quarter", colour: INK, text: p("legend.quarter") } as const]
        : []),
    ];
    return {
      context,
      offered: CONTEXT_LAYERS.filter((layer) => all[layer].length > 0),
      shown,
      onShown,
      pictures: pictures.map((picture) => ({
        ...picture,
        legend: { ...picture.legend, entries: [...picture.legend.entries, ...entries] },
      })),
    };
  }, [all, pictures, shown, p]);
}
