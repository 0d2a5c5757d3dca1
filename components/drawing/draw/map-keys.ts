import type { KeyboardEvent } from "react";
import type { Position } from "@/lib/domain/drawing/document";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";

const STEP_PIXELS = 48;
const FINE_PIXELS = 8;

/**
 * Keys on the map and beside it: arrows move it (with Shift finely), + and − zoom, Enter puts a point at the crosshair
 * (the first Enter shows it), Escape ends it.
 */
export function mapKeys(host: SurfaceHost, board: Board) {
  return viewKeys(host, {
    escape() {
      if (board.get().hand.type === "finger") board.select(null);
      else board.cancelHand();
    },
    enter(at) {
      if (board.get().hand.type === "crosshair") board.here(at);
      else board.startCrosshair(null, "place", "keyboard");
    },
  });
}

/** Keys that move the view, and what Enter and Escape do. North is up in every language: arrows are not mirrored. */
export function viewKeys(host: SurfaceHost, act: { enter: (middle: Position) => void; escape: () => void }) {
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const { surface } = host.get();
    if (!surface || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && event.target !== event.currentTarget) return; // a button's own
    const step = event.shiftKey ? FINE_PIXELS : STEP_PIXELS;
    const keys: Partial<Record<string, () => void>> = {
      ArrowUp: () => surface.panByPixels(0, -step),
      ArrowDown: () => surface.panByPixels(0, step),
      ArrowLeft: () => surface.panByPixels(-step, 0),
      ArrowRight: () => surface.panByPixels(step, 0),
      "+": () => surface.zoomBy(1),
      "-": () => surface.zoomBy(-1),
      Escape: act.escape,
      Enter: () => {
        const { lng, lat } = surface.centre();
        act.enter([lng, lat]);
      },
    };
    const wanted = keys[event.key];
    if (!wanted) return;
    event.preventDefault();
    wanted();
  };
}
