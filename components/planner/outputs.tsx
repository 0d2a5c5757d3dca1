"use client";
import { useRef, useState } from "react";
import type { RefObject } from "react";
import { Download, Printer } from "lucide-react";
import { flushSync } from "react-dom";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { downloadFile } from "@/lib/client/picture/download-file";
import { geojsonFile } from "@/lib/client/planner/geojson-file";
import type { MapContext, Picture } from "@/lib/client/planner/picture";
import { pngFile, svgFile } from "@/lib/client/planner/picture-file";
import type { SeenMap, SurfaceMap } from "@/lib/client/planner/surface-map";
import { directionOf, isLocale } from "@/lib/i18n/locales";
import { SurfaceDrawing } from "./drawing/surface-drawing";
import { PrintSheet } from "./print-sheet";
import type { SurfaceData } from "./surface-data";
import styles from "./surface.module.css";

interface Props {
  data: SurfaceData;
  pictures: readonly Picture[];
  context: MapContext;
  where: (at: readonly [number, number]) => string;
  maps: readonly RefObject<SurfaceMap | null>[];
}

/** The pictures as files and on paper. All are made from one drawing, which paper alone shows. */
export function Outputs({ data, pictures, context, where, maps }: Props) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const locale = useLocale();
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const [seen, setSeen] = useState<SeenMap | null>(null);
  const drawings = useRef(new Map<number, SVGSVGElement>());
  const { release, study } = data;

  /** The drawings over the base map as it is seen now; on their own where no map could be drawn. */
  const work = async (act: () => Promise<unknown>) => {
    setState("working");
    try {
      const now = (await maps[0]?.current?.seen()) ?? null;
      flushSync(() => setSeen(now));
      await act();
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  const save = (make: (drawing: SVGSVGElement) => Promise<Blob>, ending: string) =>
    work(async () => {
      for (const [at, picture] of pictures.entries()) {
        const drawing = drawings.current.get(at);
        if (drawing)
          downloadFile(await make(drawing), `${study}-${release.number}-${picture.name}.${ending}`);
      }
    });
  const saveZones = () =>
    work(async () =>
      downloadFile(
        await geojsonFile(
          study,
          release.id,
          pictures.map(({ legend }) => legend),
        ),
        `${study}-${release.number}.geojson`,
      ),
    );

  return (
    <section>
      <h2>{p("file.title")}</h2>
      <div className={styles["downloads"]}>
        <Button onClick={() => void save(pngFile, "png")} disabled={state === "working"}>
          <Download aria-hidden="true" size={20} />
          {t("download.png")}
        </Button>
        <Button onClick={() => void save(svgFile, "svg")} disabled={state === "working"}>
          <Download aria-hidden="true" size={20} />
          {p("file.svg")}
        </Button>
        <Button onClick={() => void saveZones()} disabled={state === "working"}>
          <Download aria-hidden="true" size={20} />
          {t("download.geojson")}
        </Button>
        <Button onClick={() => void work(async () => window.print())} disabled={state === "working"}>
          <Printer aria-hidden="true" size={20} />
          {p("file.print")}
        </Button>
        <p role="status">{state === "idle" ? p("file.about") : t(`download.${state}`)}</p>
      </div>
      <PrintSheet pictures={pictures} where={where}>
        {pictures.map((picture, at) => (
          <SurfaceDrawing
            key={at}
            ref={(drawing) => {
              if (drawing) drawings.current.set(at, drawing);
              return () => void drawings.current.delete(at);
            }}
            picture={picture}
            boundaries={data.boundaries}
            context={context}
            bounds={seen?.bounds ?? data.map.bounds}
            heightRatio={seen?.heightRatio ?? 0.75}
            baseMap={seen?.picture ?? null}
            direction={isLocale(locale) ? directionOf(locale) : "ltr"}
          />
        ))}
      </PrintSheet>
    </section>
  );
}
