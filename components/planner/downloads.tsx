"use client";
import { useState } from "react";
import type { RefObject } from "react";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { surfacePicture } from "@/lib/client/planner/picture";
import type { LegendContent } from "@/lib/client/planner/legend-content";
import type { SurfaceMap } from "@/lib/client/planner/surface-map";
import { directionOf, isLocale } from "@/lib/i18n/locales";
import type { SurfaceData } from "./surface-data";
import styles from "./surface.module.css";

/** The picture as shown with its legend, and the released zones for a GIS. */
export function Downloads({
  data,
  legend,
  map,
}: {
  data: SurfaceData;
  legend: LegendContent;
  map: RefObject<SurfaceMap | null>;
}) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const name = `${data.study}-${data.release.number}`;
  const zones = `/api/studies/${encodeURIComponent(data.study)}/releases/${data.release.id}/zones`;

  const takePicture = async () => {
    if (!map.current) return setState("failed");
    setState("working");
    const direction = isLocale(locale) ? directionOf(locale) : "ltr";
    const blob = await surfacePicture(await map.current.canvas(), legend, direction);
    setState(blob ? "idle" : "failed");
    if (blob) save(blob, `${name}-${legend.attitude}.png`);
  };

  return (
    <section>
      <h2>{t("download.title")}</h2>
      <div className={styles["downloads"]}>
        <Button onClick={() => void takePicture()} disabled={state === "working"}>
          <Download aria-hidden="true" size={20} />
          {t("download.png")}
        </Button>
        <a className="button" href={zones} download={`${name}.geojson`}>
          <Download aria-hidden="true" size={20} />
          {t("download.geojson")}
        </a>
        <p role="status">{state === "idle" ? "" : t(`download.${state}`)}</p>
      </div>
    </section>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
