import { ArrowLeftRight, Hand, Pencil, Signpost } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { swapToolSide } from "@/lib/client/room/tool-side";
import { PenColours } from "../sheet/pen-colours";
import { useObservable } from "../use-observable";
import { ZoomButtons } from "./zoom-buttons";
import "./tool-rail.css";

/**
 * What the finger does, large and always there; closer and further away; points of orientation, or on a free sheet
 * the colours of the pen; and all of it at the other side, for the other hand.
 */
export function ToolRail(props: {
  board: Board;
  host: SurfaceHost;
  landmarks: boolean;
  onLandmarks: (on: boolean) => void;
}) {
  const t = useTranslations("room.draw");
  const { tool } = useObservable(props.board);
  return (
    <div className="rail">
      <div className="rail-group" role="group" aria-label={t("tool")}>
        <Button
          className="rail-tool"
          aria-pressed={tool === "draw"}
          onClick={() => props.board.setTool("draw")}
        >
          <Pencil aria-hidden size={32} />
          {t("draw")}
        </Button>
        <Button
          className="rail-tool"
          aria-pressed={tool === "move"}
          onClick={() => props.board.setTool("move")}
        >
          <Hand aria-hidden size={32} />
          {t("move")}
        </Button>
      </div>
      <ZoomButtons host={props.host} className="rail-group" />
      {props.host.space === "sheet" ? (
        <PenColours board={props.board} />
      ) : (
        <div className="rail-group">
          <Button
            className="rail-tool"
            aria-pressed={props.landmarks}
            aria-label={t("landmarks")}
            onClick={() => props.onLandmarks(!props.landmarks)}
          >
            <Signpost aria-hidden size={32} />
          </Button>
        </div>
      )}
      <div className="rail-group">
        <Button className="rail-side" aria-label={t("side")} onClick={swapToolSide}>
          <ArrowLeftRight aria-hidden size={28} />
        </Button>
      </div>
    </div>
  );
}
