import type { ReactNode } from "react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Position } from "@/lib/domain/drawing/document";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { toolSide } from "@/lib/client/room/tool-side";
import { useObservable } from "../use-observable";
import { Cards } from "./cards";
import { CrosshairBar } from "./crosshair-bar";
import { mapKeys } from "./map-keys";
import { MapHost } from "./map-host";
import { ToolRail } from "./tool-rail";
import "./bench.css";

/** The map or the sheet as a place to work: surface, tools, cards beside the mark, and the crosshair. */
export function Bench(props: {
  board: Board;
  host: SurfaceHost;
  center: Position;
  landmarks: boolean;
  onLandmarks: (on: boolean) => void;
  onEdit: (markId: string) => void;
  /** Opens the search for places by their name, where there is one. */
  onFind?: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations("room.draw");
  const find = useTranslations("room.near");
  const onSheet = useTranslations("sheet");
  const side = useObservable(toolSide);
  const { board, host } = props;
  const { hand, selectedId } = useObservable(board);
  const { trouble } = useObservable(host);
  const hintId = useId();
  const keysId = useId();
  const sheet = host.space === "sheet";
  return (
    <div className="bench">
      <div className="bench-map" data-side={side}>
        <MapHost
          host={host}
          label={sheet ? onSheet("label") : t("map")}
          describedBy={`${hintId} ${keysId}`}
          onKeyDown={mapKeys(host, board)}
        />
        <p id={hintId} className="visually-hidden">
          {sheet ? onSheet("hint") : t("hint")}
        </p>
        <p id={keysId} className="map-keys">
          {t("keys")}
        </p>
        {hand.type !== "crosshair" && (
          <ToolRail board={board} host={host} landmarks={props.landmarks} onLandmarks={props.onLandmarks} />
        )}
        {props.children}
        {trouble === "no-webgl" && (
          <div className="draw-notice" role="status">
            {t("noWebGl")}
            {props.onFind && <Button onClick={props.onFind}>{find("find")}</Button>}
          </div>
        )}
        {trouble === "basemap-missing" && <p className="draw-notice">{t("basemapMissing")}</p>}
        {hand.type === "redraw" && (
          <div className="draw-notice" role="status">
            {t("redrawing")}
            <Button onClick={board.cancelHand}>{t("cancel")}</Button>
          </div>
        )}
        {hand.type === "finger" && selectedId && (
          <Cards key={selectedId} board={board} host={host} markId={selectedId} onEdit={props.onEdit} />
        )}
      </div>
      {hand.type === "crosshair" && (
        <CrosshairBar board={board} host={host} center={props.center} keysId={keysId} />
      )}
    </div>
  );
}
