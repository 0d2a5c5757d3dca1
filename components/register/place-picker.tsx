"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useLateMap } from "@/components/map/use-late-map";
import { ZoomButtons } from "@/components/map/zoom-buttons";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { PlaceSearch } from "./place-search";
import styles from "./register.module.css";

/** Sets a place by its name or by a tap on the map; the fields beside it do the same with coordinates. */
export function PlacePicker(props: {
  map: StudyMap;
  position: readonly [number, number] | null;
  onPick: (position: [number, number]) => void;
}) {
  const t = useTranslations("register.form");
  const [fault, setFault] = useState(false);
  const { bounds, basemap } = props.map;
  const pick = useRef(props.onPick);
  useEffect(() => {
    pick.current = props.onPick;
  });
  const load = useCallback(async () => {
    const { createPlaceMap } = await import("@/lib/client/register/place-map");
    return (element: HTMLElement) =>
      createPlaceMap(element, { bounds, basemap, onPick: (at) => pick.current(at) });
  }, [bounds, basemap]);
  const { element, map } = useLateMap(load, () => setFault(true)); // the two fields say everything
  useEffect(() => map?.show(props.position), [map, props.position]);

  return (
    <>
      <PlaceSearch map={props.map} onPick={([lng, lat]) => props.onPick([lng, lat])} />
      {fault ? (
        <p className={styles["hint"]}>{t("noMap")}</p>
      ) : (
        <div className={styles["map"]}>
          <div ref={element} className={styles["canvas"]} role="application" aria-label={t("map")} />
          <ZoomButtons map={map} nearer={t("zoomIn")} farther={t("zoomOut")} />
        </div>
      )}
    </>
  );
}
