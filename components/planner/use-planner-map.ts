import { useCallback, useEffect, useState, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { useLateMap } from "@/components/map/use-late-map";
import type { MapTrouble } from "@/lib/client/map/maplibre";
import type { PlannerMap } from "@/lib/client/planner/planner-map";

/** A map on its page, and what it says of itself. */
export interface MapOnPage {
  /** Where it is drawn. */
  readonly element: RefObject<HTMLDivElement | null>;
  readonly map: PlannerMap | null;
  readonly phase: "loading" | "ready" | "no-map";
  /** Whom to thank for the base map, or that it is schematic; null until it is there. */
  readonly credit: string | null;
  readonly basemapMissing: boolean;
}

/**
 * A planner's map whose engine comes when the page stands; the tables beside it hold every number where none can be drawn.
 * `load` stays the same as long as the map shall (useCallback). `mapRef` lets others of the page reach it.
 */
export function usePlannerMap<Kind extends PlannerMap>(
  load: (onTrouble: (code: MapTrouble) => void) => Promise<(element: HTMLElement) => Kind>,
  mapRef: RefObject<Kind | null>,
): MapOnPage & { readonly map: Kind | null } {
  const t = useTranslations("planner");
  const [phase, setPhase] = useState<MapOnPage["phase"]>("loading");
  const [credit, setCredit] = useState<string | null>(null);
  const [basemapMissing, setBasemapMissing] = useState(false);
  const loadTelling = useCallback(
    () =>
      load((code) => {
        if (code === "basemap-missing") setBasemapMissing(true);
      }),
    [load],
  );
  const { element, map } = useLateMap(loadTelling, () => setPhase("no-map"));
  useEffect(() => {
    mapRef.current = map;
    let alive = true;
    void map?.ready.then(() => {
      if (!alive) return;
      setPhase("ready");
      setCredit(map.schematic() ? t("map.schematic") : map.attribution());
    });
    return () => {
      alive = false;
      mapRef.current = null;
    };
  }, [map, mapRef, t]);
  return { element, map, phase, credit, basemapMissing };
}
