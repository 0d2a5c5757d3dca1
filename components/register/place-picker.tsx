"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { PlaceMap } from "@/lib/client/register/place-map";
import styles from "./register.module.css";

export interface StudyMap {
  bounds: readonly [number, number, number, number];
  basemap: string | null;
}

/** Sets a place by a tap on the map; the fields beside it do the same by keyboard. */
export function PlacePicker(props: {
  map: StudyMap;
  position: readonly [number, number] | null;
  onPick: (position: [number, number]) => void;
}) {
  const t = useTranslations("register.form");
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PlaceMap | null>(null);
  const [fault, setFault] = useState(false);
  const { bounds, basemap } = props.map;
  const pick = useRef(props.onPick);
  useEffect(() => {
    pick.current = props.onPick;
  });

  useEffect(() => {
    let gone = false;
    let made: PlaceMap | null = null;
    void import("@/lib/client/register/place-map").then(
      ({ createPlaceMap }) => {
        if (gone || !container.current) return;
        try {
          made = createPlaceMap(container.current, { bounds, basemap, onPick: (at) => pick.current(at) });
          setMap(made);
        } catch {
          setFault(true); // no WebGL: the two fields say everything
        }
      },
      () => setFault(true),
    );
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [bounds, basemap]);
  useEffect(() => map?.show(props.position), [map, props.position]);

  if (fault) return <p className={styles["hint"]}>{t("noMap")}</p>;
  return (
    <div className={styles["map"]}>
      <div ref={container} className={styles["canvas"]} role="application" aria-label={t("map")} />
      <div className={styles["zoom"]}>
        <Button aria-label={t("zoomIn")} onClick={() => map?.zoomBy(1)}>
          +
        </Button>
        <Button aria-label={t("zoomOut")} onClick={() => map?.zoomBy(-1)}>
          −
        </Button>
      </div>
    </div>
  );
}
