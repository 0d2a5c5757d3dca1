import type { KeyboardEvent } from "react";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";

const STEP_PIXELS = 48;
const FINE_PIXELS = 8;

/**
 * Keys on the map: arrows move it (with Shift finely), + and − zoom, Enter puts a place at the crosshair
 * (the first Enter shows it), Escape ends it. North is up in every language, so arrows are not mirrored.
 */
export function mapKeys(host: SurfaceHost, board: Board) {
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const { surface } = host.get();
    if (!surface || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const step = event.shiftKey ? FINE_PIXELS : STEP_PIXELS;
    const { hand } = board.get();
    const act: Partial<Record<string, () => void>> = {
      ArrowUp: () => surface.panByPixels(0, -step),
      ArrowDown: () => surface.panByPixels(0, step),
      ArrowLeft: () => surface.panByPixels(-step, 0),
      ArrowRight: () => surface.panByPixels(step, 0),
      "+": () => surface.zoomBy(1),
      "-": () => surface.zoomBy(-1),
      Escape: () => (hand.type === "finger" ? board.select(null) : board.cancelHand()),
      Enter: () => {
        if (hand.type !== "crosshair") return board.startCrosshair(null, "place", "keyboard");
        const { lng, lat } = surface.centre();
        board.here([lng, lat]);
        return undefined;
      },
    };
    const wanted = act[event.key];
    if (!wanted) return;
    event.preventDefault();
    wanted();
  };
}
