"use client";
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { MapButtons } from "@/components/map/map-buttons";
import { useLateMap } from "@/components/map/use-late-map";
import surface from "@/components/planner/surface.module.css";
import type { SitesMap } from "@/lib/client/siting/sites-map";
import type { SitesPicture } from "@/lib/client/siting/sites-picture";
import type { SitesData } from "./sites-data";

/** The map of sites with its legend; what is on it stands in the tables beside it as well. */
export function SitesMapPanel(props: {
  data: Pick<SitesData, "map" | "boundaries">;
  picture: SitesPicture;
  onPick: (id: string | null) => void;
  onDrop: (id: string, at: [number, number]) => void;
  mapRef: RefObject<SitesMap | null>;
  legend: ReactNode;
}) {
  const t = useTranslations("planner");
  const s = useTranslations("siting");
  const { map: place, boundaries } = props.data;
  const latest = useRef(props);
  const [state, setState] = useState<"loading" | "ready" | "no-map">("loading");
  const [credit, setCredit] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    latest.current = props;
  });
  const label = s("map.label");
  const load = useCallback(async () => {
    const { createSitesMap } = await import("@/lib/client/siting/sites-map");
    return (element: HTMLElement) =>
      createSitesMap(element, {
        ...place,
        boundaries,
        label,
        onPick: (id) => latest.current.onPick(id),
        onDrop: (id, at) => latest.current.onDrop(id, at),
        onTrouble: (code) => {
          if (code === "basemap-missing") setMissing(true);
        },
      });
  }, [place, boundaries, label]);
  const { element, map } = useLateMap(load, () => setState("no-map"));
  const { mapRef, picture } = props;
  useEffect(() => {
    mapRef.current = map;
    if (!map) return undefined;
    let alive = true;
    void map.ready.then(() => {
      if (!alive) return;
      setState("ready");
      setCredit(map.schematic() ? t("map.schematic") : map.attribution());
    });
    return () => {
      alive = false;
      mapRef.current = null;
    };
  }, [map, mapRef, t]);
  useEffect(() => map?.show(picture), [map, picture]);

  return (
    <figure className={surface["figure"]}>
      <div className={surface["stage"]}>
        <div ref={element} className={surface["map"]} data-state={state} />
        <span className={surface["cross"]} aria-hidden="true" />
        {state === "ready" ? null : (
          <p className={surface["loading"]} role={state === "no-map" ? "status" : undefined}>
            {t(state === "loading" ? "map.loading" : "map.noWebGl")}
          </p>
        )}
        <MapButtons>
          <button type="button" aria-label={t("map.zoomIn")} onClick={() => map?.zoomBy(1)}>
            <Plus aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("map.zoomOut")} onClick={() => map?.zoomBy(-1)}>
            <Minus aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("map.all")} onClick={() => map?.showAll()}>
            <Maximize aria-hidden="true" />
          </button>
        </MapButtons>
        {state === "ready" ? <p className={surface["hint"]}>{s("map.hint")}</p> : null}
        {credit ? <p className={surface["credit"]}>{credit}</p> : null}
        {missing ? (
          <p className={surface["trouble"]} role="status">
            {t("map.basemapMissing")}
          </p>
        ) : null}
      </div>
      <figcaption>{props.legend}</figcaption>
    </figure>
  );
}
