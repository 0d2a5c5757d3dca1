"use client";
import { useEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { MapButtons } from "@/components/map/map-buttons";
import type { MapContext, Picture } from "@/lib/client/planner/picture";
import { createSurfaceMap } from "@/lib/client/planner/surface-map";
import type { MapView, SurfaceMap } from "@/lib/client/planner/surface-map";
import { Legend } from "./legend";
import type { SurfaceData } from "./surface-data";
import styles from "./surface.module.css";

interface Props {
  data: Pick<SurfaceData, "map" | "boundaries">;
  picture: Picture;
  context: MapContext;
  chosen: number | null;
  onPick: (place: number | null) => void;
  onMove?: (view: MapView) => void;
  mapRef: RefObject<SurfaceMap | null>;
  /** Lies over the map. */
  children?: ReactNode;
}

type State = "loading" | "ready" | "no-map";

/** One picture on the map with its legend inside. The map itself lives in lib/client; this tells it what to show. */
export function MapPanel({ data, picture, context, chosen, onPick, onMove, mapRef, children }: Props) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef({ onPick, onMove });
  const [state, setState] = useState<State>("loading");
  const [basemapMissing, setBasemapMissing] = useState(false);
  const [credit, setCredit] = useState<string | null>(null);
  const { map: place, boundaries } = data;

  useEffect(() => {
    latest.current = { onPick, onMove };
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    let map: SurfaceMap;
    try {
      map = createSurfaceMap(element, {
        ...place,
        boundaries,
        label: t("map.label"),
        onPick: (zone) => latest.current.onPick(zone),
        onMove: (view) => latest.current.onMove?.(view),
        onTrouble: (code) => {
          if (code === "basemap-missing") setBasemapMissing(true);
        },
      });
    } catch {
      setState("no-map"); // The table holds every number.
      return undefined;
    }
    mapRef.current = map;
    let alive = true;
    void map.ready.then(() => {
      if (!alive) return;
      setState("ready");
      setCredit(map.schematic() ? t("map.schematic") : map.attribution());
    });
    return () => {
      alive = false;
      mapRef.current = null;
      map.destroy();
    };
  }, [place, boundaries, mapRef, t]);

  useEffect(() => mapRef.current?.show(picture), [picture, mapRef, place, t]);
  useEffect(() => mapRef.current?.showContext(context), [context, mapRef, place, t]);
  useEffect(() => mapRef.current?.choose(chosen), [chosen, picture, mapRef, place, t]);

  return (
    <figure className={styles["figure"]}>
      <div className={styles["stage"]}>
        <div ref={container} className={styles["map"]} data-state={state} />
        <span className={styles["cross"]} aria-hidden="true" />
        {state === "loading" ? <p className={styles["loading"]}>{t("map.loading")}</p> : null}
        {state === "no-map" ? (
          <p className={styles["loading"]} role="status">
            {t("map.noWebGl")}
          </p>
        ) : null}
        <MapButtons>
          <button type="button" aria-label={t("map.zoomIn")} onClick={() => mapRef.current?.zoomBy(1)}>
            <Plus aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("map.zoomOut")} onClick={() => mapRef.current?.zoomBy(-1)}>
            <Minus aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("map.all")} onClick={() => mapRef.current?.showAll()}>
            <Maximize aria-hidden="true" />
          </button>
        </MapButtons>
        {state === "ready" ? <p className={styles["hint"]}>{p("panel.hint")}</p> : null}
        {credit ? <p className={styles["credit"]}>{credit}</p> : null}
        {basemapMissing ? (
          <p className={styles["trouble"]} role="status">
            {t("map.basemapMissing")}
          </p>
        ) : null}
        {children}
      </div>
      <Legend legend={picture.legend} />
    </figure>
  );
}
