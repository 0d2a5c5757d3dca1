"use client";
import { useCallback, useEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "use-intl";
import type { MapTrouble } from "@/lib/client/map/maplibre";
import type { MapContext, Picture } from "@/lib/client/planner/picture";
import type { MapView, SurfaceMap } from "@/lib/client/planner/surface-map";
import { Legend } from "./legend";
import { MapFrame } from "./map-frame";
import type { SurfaceData } from "./surface-data";
import { usePlannerMap } from "./use-planner-map";

/** One picture on the map with its legend inside. The map itself lives in lib/client; this tells it what to show. */
export function MapPanel(props: {
  data: Pick<SurfaceData, "map" | "boundaries">;
  picture: Picture;
  context: MapContext;
  chosen: number | null;
  onPick: (place: number | null) => void;
  onMove: (view: MapView) => void;
  mapRef: RefObject<SurfaceMap | null>;
  /** Lies over the map. */
  children: ReactNode;
}) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const { picture, context, chosen } = props;
  const { map: place, boundaries } = props.data;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const label = t("map.label");
  const load = useCallback(
    async (onTrouble: (code: MapTrouble) => void) => {
      const { createSurfaceMap } = await import("@/lib/client/planner/surface-map");
      return (element: HTMLElement) =>
        createSurfaceMap(element, {
          ...place,
          boundaries,
          label,
          onPick: (zone) => latest.current.onPick(zone),
          onMove: (view) => latest.current.onMove(view),
          onTrouble,
        });
    },
    [place, boundaries, label],
  );
  const on = usePlannerMap(load, props.mapRef);
  const { map } = on;
  useEffect(() => map?.show(picture), [map, picture]);
  useEffect(() => map?.showContext(context), [map, context]);
  useEffect(() => map?.choose(chosen), [map, chosen, picture]);

  return (
    <MapFrame on={on} hint={p("panel.hint")} legend={<Legend legend={picture.legend} />}>
      {props.children}
    </MapFrame>
  );
}
