import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Check, MapPin, X } from "lucide-react";
import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Position } from "@/lib/domain/drawing/document";
import type { Board } from "@/lib/client/room/board";
import { shapeOf } from "@/lib/client/room/shaping";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { KindChoice } from "../mark/kind-choice";
import { useObservable } from "../use-observable";
import { useWords } from "../words";
import "./crosshair-bar.css";

const STEP_PIXELS = 64;

/** Placing without drawing: the map moves under a cross in its middle, "here" puts a point. */
export function CrosshairBar({ board, host, center }: { board: Board; host: SurfaceHost; center: Position }) {
  const t = useTranslations("room.crosshair");
  const words = useWords(center);
  const { hand } = useObservable(board);
  const { surface } = useObservable(host);
  const focus = useCallback((bar: HTMLDivElement | null) => bar?.focus({ preventScroll: true }), []);
  if (hand.type !== "crosshair" || !surface) return null;
  const here = surface.centre();
  const pan = (x: number, y: number) => () => surface.panByPixels(x * STEP_PIXELS, y * STEP_PIXELS);
  const arrows = [
    { key: "north", icon: <ArrowUp aria-hidden />, act: pan(0, -1) },
    { key: "west", icon: <ArrowLeft aria-hidden />, act: pan(-1, 0) },
    { key: "east", icon: <ArrowRight aria-hidden />, act: pan(1, 0) },
    { key: "south", icon: <ArrowDown aria-hidden />, act: pan(0, 1) },
  ] as const;
  return (
    <div
      className="crosshair"
      role="group"
      aria-label={t(hand.id ? "moving" : "title")}
      tabIndex={-1}
      ref={focus}
    >
      <p className="crosshair-title">{t(hand.id ? "moving" : "title")}</p>
      {!hand.id && <KindChoice label={t("title")} value={hand.kind} onChange={board.setCrosshairKind} />}
      <div className="crosshair-work">
        <div className="crosshair-arrows">
          {arrows.map(({ key, icon, act }) => (
            <Button key={key} className={`crosshair-${key}`} aria-label={t(key)} onClick={act}>
              {icon}
            </Button>
          ))}
        </div>
        <div className="crosshair-buttons">
          <Button look="primary" onClick={() => board.here([here.lng, here.lat])}>
            <MapPin aria-hidden />
            {t("here")}
          </Button>
          {hand.kind !== "place" && !hand.id && (
            <Button disabled={shapeOf(hand.kind, hand.points) === null} onClick={board.finishCrosshair}>
              <Check aria-hidden />
              {t("finish")}
            </Button>
          )}
          <Button onClick={board.cancelHand}>
            <X aria-hidden />
            {t("cancel")}
          </Button>
        </div>
      </div>
      <p className="crosshair-at" role="status">
        {t("at", { where: words.where([here.lng, here.lat]) })}
        {hand.kind !== "place" && !hand.id && ` ${t("points", { count: hand.points.length })}`}
      </p>
    </div>
  );
}
