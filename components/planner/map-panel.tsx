"use client";
import { useEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { MapButtons } from "@/components/map/map-buttons";
import { createSurfaceMap } from "@/lib/client/planner/surface-map";
import type { SurfaceMap } from "@/lib/client/planner/surface-map";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import type { SurfaceData } from "./surface-data";
import styles from "./surface.module.css";

interface Props {
  data: SurfaceData;
  zones: readonly ShownZone[];
  attitude: Attitude;
  chosen: number | null;
  onPick: (place: number | null) => void;
  mapRef: RefObject<SurfaceMap | null>;
  legend: ReactNode;
}

type State = "loading" | "ready" | "no-map";

/** The map with its legend inside. The map itself lives in lib/client; this tells it what to show. */
export function MapPanel({ data, zones, attitude, chosen, onPick, mapRef, legend }: Props) {
  const t = useTranslations("planner");
  const format = useFormatter();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef({ onPick, format });
  const [state, setState] = useState<State>("loading");
  const [basemapMissing, setBasemapMissing] = useState(false);
  const [credit, setCredit] = useState<string | null>(null);

  useEffect(() => {
    latest.current = { onPick, format };
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    let map: SurfaceMap;
    try {
      map = createSurfaceMap(element, {
        ...data.map,
        boundaries: data.boundaries,
        label: t("map.label"),
        write: (persons) => latest.current.format.number(persons),
        onPick: (place) => latest.current.onPick(place),
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
  }, [data, mapRef, t]);

  useEffect(() => {
    mapRef.current?.show(zones, attitude, data.release.presentation === "surface");
  }, [zones, attitude, data, mapRef, t]);
  useEffect(() => {
    mapRef.current?.choose(chosen);
  }, [chosen, zones, mapRef, t]);

  return (
    <div className={styles["figure"]}>
      <div className={styles["stage"]}>
        <div ref={container} className={styles["map"]} data-state={state} />
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
        {credit ? <p className={styles["credit"]}>{credit}</p> : null}
        {basemapMissing ? (
          <p className={styles["trouble"]} role="status">
            {t("map.basemapMissing")}
          </p>
        ) : null}
      </div>
      {legend}
    </div>
  );
}
