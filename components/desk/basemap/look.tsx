"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MapNotes } from "@/components/map/map-notes";
import { ZoomButtons } from "@/components/map/zoom-buttons";
import { Button } from "@/components/ui/button";
import type { LookMap } from "@/lib/client/basemap/look-map";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import styles from "./basemap.module.css";

type State = "loading" | "ready" | "missing" | "no-map";
const WORDS = { loading: "look.loading", missing: "look.missing", "no-map": "look.noMap" } as const;

/** The base map in the quiet style, with landmarks or without. The engine comes when the page stands. */
export function Look({ box, basemap }: { box: StudyBox; basemap: string | null }) {
  const t = useTranslations("basemap");
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LookMap | null>(null);
  const [state, setState] = useState<State>("loading");
  const [landmarks, setLandmarks] = useState(true);
  const [west, south, east, north] = box;

  useEffect(() => {
    let gone = false;
    let made: LookMap | null = null;
    void import("@/lib/client/basemap/look-map")
      .then(async ({ createLookMap }) => {
        if (gone || !container.current) return;
        let missing = false;
        made = createLookMap(container.current, {
          box: [west, south, east, north],
          basemap,
          landmarks: true,
          label: t("look.label"),
          onTrouble: (code) => {
            missing ||= code === "basemap-missing";
          },
        });
        await made.ready;
        if (gone) return;
        setMap(made);
        setState(missing ? "missing" : "ready");
      })
      .catch(() => {
        if (!gone) setState("no-map");
      });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [west, south, east, north, basemap, t]);
  useEffect(() => map?.setLandmarks(landmarks), [map, landmarks]);

  return (
    <figure className={styles["look"]}>
      <div className={styles["stage"]}>
        <div ref={container} className={styles["map"]} data-state={state} />
        {state === "ready" ? null : (
          <p className={styles["trouble"]} role="status">
            {t(WORDS[state])}
          </p>
        )}
        <ZoomButtons map={map} nearer={t("look.zoomIn")} farther={t("look.zoomOut")} />
        {map ? (
          <MapNotes metersPerPixel={null} basemap={{ kind: map.basemap(), attribution: map.attribution() }} />
        ) : null}
      </div>
      <figcaption className={styles["caption"]}>
        <span>{t("look.legend")}</span>
        <Button aria-pressed={landmarks} onClick={() => setLandmarks(!landmarks)}>
          {t("look.landmarks")}
        </Button>
      </figcaption>
    </figure>
  );
}
