"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MarkFeature } from "@/lib/client/research/mark";
import type { MarksMap } from "@/lib/client/research/marks-map";
import type { MarksRoomStudy } from "./study";
import styles from "./marks.module.css";

/** The map of raw marks. The engine comes when the page stands; `onFault` where no map can be drawn. */
export function MarksMapView(props: {
  study: MarksRoomStudy;
  marks: readonly MarkFeature[];
  selected: MarkFeature | null;
  onSelect: (id: string) => void;
  onFault: () => void;
}) {
  const t = useTranslations("research");
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MarksMap | null>(null);
  const { study, marks, selected } = props;
  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });

  useEffect(() => {
    let gone = false;
    let made: MarksMap | null = null;
    void import("@/lib/client/research/marks-map").then(
      ({ createMarksMap }) => {
        if (gone || !container.current) return;
        try {
          made = createMarksMap(container.current, {
            bounds: study.bounds,
            basemap: study.basemap,
            onSelect: (id) => handlers.current.onSelect(id),
          });
          setMap(made);
        } catch {
          handlers.current.onFault(); // no WebGL: the table says everything
        }
      },
      () => handlers.current.onFault(),
    );
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [study.bounds, study.basemap]);

  useEffect(() => map?.show(marks), [map, marks]);
  useEffect(() => map?.select(selected), [map, selected]);

  return (
    <div className={styles["map"]}>
      <div ref={container} className={styles["canvas"]} role="application" aria-label={t("mapLabel")} />
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
