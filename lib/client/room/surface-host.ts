import type { LiveMark } from "@/lib/domain/drawing/document";
import { begunMark } from "@/lib/domain/drawing/begun-mark";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { DrawingSurface, SurfaceOptions } from "@/lib/client/strokes/drawing-surface";
import type { MapTrouble } from "@/lib/client/map/maplibre";
import type { Board, BoardState } from "./board";
import type { Observable } from "./observable";
import { observable } from "./observable";
import { locatedAt, shapeOf } from "./shaping";
import { untilLoaded } from "./until-loaded";

export type SurfaceTrouble = Exclude<MapTrouble, "restored">;

export interface SurfaceView {
  surface: DrawingSurface | null;
  mapReady: boolean;
  trouble: SurfaceTrouble | null;
  /** Grows whenever the map moved, so that what stands beside marks can follow. */
  moves: number;
}

/**
 * One surface of the page, a map or a sheet: made once, moved from screen to screen with its element, never made
 * again (tablets run out of graphics contexts). It shows what its table says and tells it what was drawn.
 */
export interface SurfaceHost extends Observable<SurfaceView> {
  readonly element: HTMLElement;
  readonly space: "map" | "sheet";
  setLandmarks(on: boolean): void;
  /** Where the whole page may read but not draw. */
  setReadOnly(on: boolean): void;
}

/** What a surface shows, and whom it tells what a hand did: the board, or somebody who only asks where. */
export type Table = Observable<
  Pick<BoardState, "history" | "selectedId" | "tool" | "hand" | "phase" | "attitude" | "pen">
> &
  Pick<Board, "strokeStarts" | "stroke" | "select">;

/** What every surface needs from its host. */
export type Wiring = Pick<
  SurfaceOptions,
  "container" | "onStrokeStart" | "onStroke" | "onTapMark" | "onViewChange"
> & {
  readonly landmarks: boolean;
  onMapReady(): void;
  onMapTrouble(code: MapTrouble): void;
};

/** Hosts the map of the page. */
export function createSurfaceHost(
  table: Table,
  map: { center: [number, number]; zoom: number; basemap: string | null; landmarks: boolean },
): SurfaceHost {
  return hostSurface(table, "map", map.landmarks, async (wiring) => {
    const { createMapSurface } = await untilLoaded(() => import("@/lib/client/strokes/map-surface"));
    return createMapSurface({ ...map, ...wiring });
  });
}

export function hostSurface(
  table: Table,
  space: SurfaceHost["space"],
  landmarksFirst: boolean,
  make: (wiring: Wiring) => Promise<DrawingSurface>,
): SurfaceHost {
  const element = document.createElement("div");
  element.className = "map-host-surface";
  const state = observable<SurfaceView>({ surface: null, mapReady: false, trouble: null, moves: 0 });
  const patch = (change: Partial<SurfaceView>) => state.set({ ...state.get(), ...change });
  let readOnly = false;
  let landmarks = landmarksFirst;

  const show = () => {
    const { surface } = state.get();
    if (!surface) return;
    const { history, selectedId, tool, hand, phase, attitude, pen } = table.get();
    surface.setTool(readOnly ? "move" : tool);
    surface.setTapSigns(phase === "probed" ? "all" : "places");
    surface.setAttitude(attitude, pen);
    surface.showCrosshair(!readOnly && hand.type === "crosshair");
    surface.showMarks(withCrosshairPoints(history.marks.filter(isLive), hand), selectedId);
  };

  const wiring: Wiring = {
    container: element,
    get landmarks() {
      return landmarks;
    },
    onStrokeStart: table.strokeStarts,
    onStroke: table.stroke,
    onTapMark: (id) => !readOnly && table.select(id),
    onViewChange: () => patch({ moves: state.get().moves + 1 }),
    onMapReady: () => patch({ mapReady: true }),
    onMapTrouble: (code) => patch({ trouble: code === "restored" ? null : code }),
  };
  void make(wiring).then((surface) => {
    patch({ surface });
    show();
    table.subscribe(show);
  });

  return {
    element,
    space,
    get: state.get,
    subscribe: state.subscribe,
    setLandmarks(on) {
      landmarks = on;
      state.get().surface?.setLandmarks(on);
    },
    setReadOnly(on) {
      readOnly = on;
      show();
    },
  };
}

/** Id of the mark that is still being put together point by point. */
export const DRAFT_ID = "00000000-0000-4000-8000-000000000000";

/** Points put with the crosshair so far, shown as a mark that is not one yet: an area as soon as it is one. */
function withCrosshairPoints(marks: LiveMark[], hand: ReturnType<Board["get"]>["hand"]): LiveMark[] {
  if (hand.type !== "crosshair") return marks;
  const kinds = [hand.kind, "way", "place"] as const;
  const kind = kinds.find((each) => shapeOf(each, hand.points) !== null);
  const geometry = kind && shapeOf(kind, hand.points);
  if (!kind || !geometry) return marks;
  const draft = begunMark({
    id: DRAFT_ID,
    order: 1_000_000,
    phase: "spontaneous",
    prompt: null,
    kind,
    attitudes: [],
    input: hand.input,
    sketch: null,
    location: locatedAt(geometry),
    drawnAt: "1970-01-01T00:00:00.000Z",
  });
  return [...marks, draft];
}
