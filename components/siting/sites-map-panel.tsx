"use client";
import { useCallback, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { MapFrame } from "@/components/planner/map-frame";
import { usePlannerMap } from "@/components/planner/use-planner-map";
import type { MapTrouble } from "@/lib/client/map/maplibre";
import type { SitesMap } from "@/lib/client/siting/sites-map";
import type { SitesPicture } from "@/lib/client/siting/sites-picture";
import type { SitesData } from "./sites-data";

/** The map of sites with its legend; what is on it stands in the tables beside it as well. */
export function SitesMapPanel(props: {
  data: Pick<SitesData, "map" | "boundaries">;
  picture: SitesPicture;
  onPick: (id: string | null, at: [number, number]) => void;
  onDrop: (id: string, at: [number, number]) => void;
  mapRef: RefObject<SitesMap | null>;
  /** What the map is of, and what it answers to. */
  label: string;
  hint: string;
  legend: ReactNode;
}) {
  const { picture, label } = props;
  const { map: place, boundaries } = props.data;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const load = useCallback(
    async (onTrouble: (code: MapTrouble) => void) => {
      const { createSitesMap } = await import("@/lib/client/siting/sites-map");
      return (element: HTMLElement) =>
        createSitesMap(element, {
          ...place,
          boundaries,
          label,
          onPick: (id, at) => latest.current.onPick(id, at),
          onDrop: (id, at) => latest.current.onDrop(id, at),
          onTrouble,
        });
    },
    [place, boundaries, label],
  );
  const on = usePlannerMap(load, props.mapRef);
  const { map } = on;
  useEffect(() => map?.show(picture), [map, picture]);
  return <MapFrame on={on} hint={props.hint} legend={<figcaption>{props.legend}</figcaption>} />;
}
