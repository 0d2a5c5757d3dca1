"use client";
import type { ReactNode } from "react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { MapButtons } from "@/components/map/map-buttons";
import styles from "./map-frame.module.css";
import type { MapOnPage } from "./use-planner-map";

/** A planner's map with what stands around it: buttons that move it, what to do, whom to thank, what is wrong, its legend. */
export function MapFrame(props: {
  on: MapOnPage;
  hint: string;
  /** A `figcaption`. */
  legend: ReactNode;
  /** Lies over the map. */
  children?: ReactNode;
}) {
  const t = useTranslations("planner");
  const { element, map, phase, credit, basemapMissing } = props.on;
  return (
    <figure className={styles["figure"]}>
      <div className={styles["stage"]}>
        <div ref={element} className={styles["map"]} data-state={phase} />
        <span className={styles["cross"]} aria-hidden="true" />
        {phase === "ready" ? null : (
          <p className={styles["loading"]} role={phase === "no-map" ? "status" : undefined}>
            {t(phase === "loading" ? "map.loading" : "map.noWebGl")}
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
        {phase === "ready" ? <p className={styles["hint"]}>{props.hint}</p> : null}
        {credit ? <p className={styles["credit"]}>{credit}</p> : null}
        {basemapMissing ? (
          <p className={styles["trouble"]} role="status">
            {t("map.basemapMissing")}
          </p>
        ) : null}
        {props.children}
      </div>
      {props.legend}
    </figure>
  );
}
