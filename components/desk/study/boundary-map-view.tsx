import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useLateMap } from "@/components/map/use-late-map";
import { Button } from "@/components/ui/button";
import type { Geometry, Position } from "@/lib/domain/drawing/document";
import { boxOf } from "@/lib/domain/study/box";
import styles from "./boundary-map.module.css";

/** Where the bundled schematic map is. */
const BUNDLED = [6.765, 51.238, 6.85, 51.308] as const;

/** A map to set corners on: with a click, or with the arrow keys and the button for its middle. */
export function BoundaryMapView(props: {
  areas: readonly Geometry[];
  corners: readonly Position[];
  onCorner: (at: Position) => void;
  children: ReactNode;
}) {
  const t = useTranslations("study");
  const { areas, corners } = props;
  const [fault, setFault] = useState(false);
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  const load = useCallback(async () => {
    const { createBoundaryMap } = await import("@/lib/client/desk/boundary-map");
    return (element: HTMLElement) =>
      createBoundaryMap(element, {
        bounds: boxOf(now.current.areas) ?? BUNDLED,
        label: t("places.map"),
        onCorner: (at) => now.current.onCorner(at),
      });
  }, [t]);
  const { element, map } = useLateMap(load, () => setFault(true)); // a file still does

  useEffect(() => map?.show(areas, corners), [map, areas, corners]);
  const count = areas.length;
  useEffect(() => {
    const box = boxOf(now.current.areas);
    if (map && box && count > 0) map.fit(box);
  }, [map, count]);

  if (fault) return <p className="desk-problem">{t("places.noMap")}</p>;
  return (
    <div className={styles["map"]}>
      <div ref={element} className={styles["canvas"]} />
      <span className={styles["cross"]} aria-hidden />
      <div className={styles["mapButtons"]}>
        <Button disabled={map === null} onClick={() => map && props.onCorner(map.centre())}>
          {t("places.middle")}
        </Button>
        {props.children}
        <Button aria-label={t("places.zoomIn")} onClick={() => map?.zoomBy(1)}>
          +
        </Button>
        <Button aria-label={t("places.zoomOut")} onClick={() => map?.zoomBy(-1)}>
          −
        </Button>
      </div>
    </div>
  );
}
