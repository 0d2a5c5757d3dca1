"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useLateMap } from "@/components/map/use-late-map";
import { ZoomButtons } from "@/components/map/zoom-buttons";
import type { Tie } from "@/lib/domain/networks/tie";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { DrawingLegend } from "./drawing-legend";
import type { ActorLine } from "./network-lines";
import styles from "./networks.module.css";

/** Actors that have a place, with the ties among them, by the numbers of the table. */
export function ActorsMap(props: {
  map: StudyMap;
  lines: readonly ActorLine[];
  ties: readonly Tie[];
  chosen: string | null;
  onChoose: (actor: string | null) => void;
}) {
  const { lines, ties, chosen } = props;
  const t = useTranslations("networks");
  const [fault, setFault] = useState(false);
  const { bounds, basemap } = props.map;
  const label = t("map.label");
  const pick = useRef(props.onChoose);
  useEffect(() => {
    pick.current = props.onChoose;
  });
  const load = useCallback(async () => {
    const { createActorsMap } = await import("@/lib/client/networks/actors-map");
    return (element: HTMLElement) =>
      createActorsMap(element, { bounds, basemap, label, onPick: (id) => pick.current(id) });
  }, [bounds, basemap, label]);
  const { element, map } = useLateMap(load, () => setFault(true));
  useEffect(() => map?.show({ actors: lines, ties, chosen }), [map, lines, ties, chosen]);
  const placed = lines.filter(({ position }) => position !== null).length;
  return (
    <figure className={styles["drawing"]}>
      {fault ? (
        <p>{t("map.fault")}</p>
      ) : (
        <div className={styles["map"]}>
          <div ref={element} className={styles["canvas"]} role="application" aria-label={label} />
          <ZoomButtons map={map} nearer={t("map.zoomIn")} farther={t("map.zoomOut")} />
        </div>
      )}
      <figcaption>
        <p>{t("map.hint", { placed, without: lines.length - placed })}</p>
        <DrawingLegend />
      </figcaption>
    </figure>
  );
}
