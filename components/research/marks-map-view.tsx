"use client";
import { useCallback, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useLateMap } from "@/components/map/use-late-map";
import { ZoomButtons } from "@/components/map/zoom-buttons";
import type { MarkFeature } from "@/lib/client/research/mark";
import type { MarksRoomStudy } from "./study";
import styles from "./marks-map.module.css";

/** The map of raw marks. The engine comes when the page stands; `onFault` where no map can be drawn. */
export function MarksMapView(props: {
  study: MarksRoomStudy;
  marks: readonly MarkFeature[];
  selected: MarkFeature | null;
  onSelect: (id: string) => void;
  onFault: () => void;
}) {
  const t = useTranslations("research");
  const { study, marks, selected } = props;
  const { bounds, basemap } = study;
  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });
  const load = useCallback(async () => {
    const { createMarksMap } = await import("@/lib/client/research/marks-map");
    return (element: HTMLElement) =>
      createMarksMap(element, { bounds, basemap, onSelect: (id) => handlers.current.onSelect(id) });
  }, [bounds, basemap]);
  const { element, map } = useLateMap(load, props.onFault);

  useEffect(() => map?.show(marks), [map, marks]);
  useEffect(() => map?.select(selected), [map, selected]);

  return (
    <div className={styles["map"]}>
      <div ref={element} className={styles["canvas"]} role="application" aria-label={t("mapLabel")} />
      <ZoomButtons map={map} nearer={t("zoomIn")} farther={t("zoomOut")} />
    </div>
  );
}
