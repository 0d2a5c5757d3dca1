import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Check, MapPin, Undo2, X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Position } from "@/lib/domain/drawing/document";
import type { Board } from "@/lib/client/room/board";
import { shapeOf } from "@/lib/client/room/shaping";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { toolSide } from "@/lib/client/room/tool-side";
import { KindChoice } from "../mark/kind-choice";
import { useObservable } from "../use-observable";
import { useWords } from "../words";
import { mapKeys } from "./map-keys";
import { ZoomButtons } from "./zoom-buttons";
import "./crosshair-bar.css";

const STEP_PIXELS = 64;

/** Placing without drawing: the map moves under a cross in its middle, "here" puts a point. */
export function CrosshairBar(props: {
  board: Board;
  host: SurfaceHost;
  center: Position;
  /** Id of the text that tells the keys. */
  keysId: string;
}) {
  const { board, host, center } = props;
  const t = useTranslations("room.crosshair");
  const onSheet = useTranslations("sheet.crosshair");
  const words = useWords(center);
  const { hand } = useObservable(board);
  const { surface } = useObservable(host);
  const side = useObservable(toolSide);
  if (hand.type !== "crosshair" || !surface) return null;
  // Asked anew at every press: the map may have moved since this was rendered.
  const here = (): Position => {
    const { lng, lat } = surface.centre();
    return [lng, lat];
  };
  const pan = (x: number, y: number) => () => surface.panByPixels(x * STEP_PIXELS, y * STEP_PIXELS);
  const sheet = host.space === "sheet";
  // A sheet has no north; what lies under the cross has no name there.
  const arrows = [
    {
      key: "north",
      name: sheet ? onSheet("up") : t("north"),
      icon: <ArrowUp aria-hidden />,
      act: pan(0, -1),
    },
    {
      key: "west",
      name: sheet ? onSheet("left") : t("west"),
      icon: <ArrowLeft aria-hidden />,
      act: pan(-1, 0),
    },
    {
      key: "east",
      name: sheet ? onSheet("right") : t("east"),
      icon: <ArrowRight aria-hidden />,
      act: pan(1, 0),
    },
    {
      key: "south",
      name: sheet ? onSheet("down") : t("south"),
      icon: <ArrowDown aria-hidden />,
      act: pan(0, 1),
    },
  ] as const;
  const title = hand.id ? t("moving") : sheet ? onSheet("title") : t("title");
  const corners = hand.kind !== "place" && !hand.id;
  return (
    <div
      className="crosshair"
      data-side={side}
      role="group"
      aria-label={title}
      aria-describedby={props.keysId}
      tabIndex={-1}
      ref={borrowFocus}
      onKeyDown={mapKeys(host, board)}
    >
      <p className="crosshair-title">{title}</p>
      {!hand.id && <KindChoice label={title} value={hand.kind} onChange={board.setCrosshairKind} />}
      <div className="crosshair-work">
        <div className="crosshair-arrows">
          {arrows.map(({ key, name, icon, act }) => (
            <Button key={key} className={`crosshair-${key}`} aria-label={name} onClick={act}>
              {icon}
            </Button>
          ))}
        </div>
        <ZoomButtons host={host} className="crosshair-zoom" />
        <div className="crosshair-buttons">
          <Button look="primary" data-here onClick={() => board.here(here())}>
            <MapPin aria-hidden />
            {t("here")}
          </Button>
          {corners && (
            <>
              <Button
                data-finish
                disabled={shapeOf(hand.kind, hand.points) === null}
                onClick={board.finishCrosshair}
              >
                <Check aria-hidden />
                {t("finish")}
              </Button>
              <Button data-corner-back disabled={hand.points.length === 0} onClick={board.undo}>
                <Undo2 aria-hidden className="mirrored" />
                {t("cornerBack")}
              </Button>
            </>
          )}
          <Button onClick={board.cancelHand}>
            <X aria-hidden />
            {t("cancel")}
          </Button>
        </div>
      </div>
      <p className="crosshair-at" role="status">
        {!sheet && t("at", { where: words.where(here()) })}
        {corners && ` ${t("points", { count: hand.points.length })}`}
      </p>
    </div>
  );
}

/** The focus comes to the bar and goes back to where it was, so that nobody has to look for their place. */
function borrowFocus(bar: HTMLDivElement | null) {
  if (!bar) return undefined;
  const before = document.activeElement;
  bar.focus({ preventScroll: true });
  return () => {
    if (before instanceof HTMLElement && bar.contains(document.activeElement))
      before.focus({ preventScroll: true });
  };
}
