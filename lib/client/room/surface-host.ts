import type { LiveMark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type * as surfaceModule from "@/lib/client/strokes/drawing-surface";
import type { DrawingSurface } from "@/lib/client/strokes/drawing-surface";
import type { Board } from "./board";
import type { Observable } from "./observable";
import { observable } from "./observable";

export type SurfaceTrouble = "no-webgl" | "context-lost" | "basemap-missing";

export interface SurfaceView {
  surface: DrawingSurface | null;
  mapReady: boolean;
  trouble: SurfaceTrouble | null;
  /** Grows whenever the map moved, so that what stands beside marks can follow. */
  moves: number;
}

/**
 * The one map of the page: made once, moved from screen to screen with its element, never made again
 * (tablets run out of graphics contexts). It shows what the board says and tells the board what was drawn.
 */
export interface SurfaceHost extends Observable<SurfaceView> {
  readonly element: HTMLElement;
  setLandmarks(on: boolean): void;
  /** Where the whole page may read but not draw. */
  setReadOnly(on: boolean): void;
}

export function createSurfaceHost(
  board: Board,
  map: { center: [number, number]; zoom: number; basemap: string | null; landmarks: boolean },
): SurfaceHost {
  const element = document.createElement("div");
  element.className = "map-host-surface";
  const state = observable<SurfaceView>({ surface: null, mapReady: false, trouble: null, moves: 0 });
  const patch = (change: Partial<SurfaceView>) => state.set({ ...state.get(), ...change });
  let readOnly = false;
  let landmarks = map.landmarks;

  const show = () => {
    const { surface } = state.get();
    if (!surface) return;
    const { history, selectedId, tool, hand, attitude } = board.get();
    surface.setTool(readOnly ? "move" : tool);
    surface.setAttitude(attitude);
    surface.showCrosshair(!readOnly && hand.type === "crosshair");
    surface.showMarks(withCrosshairPoints(history.marks.filter(isLive), hand), selectedId);
  };

  void loadSurface().then(({ createDrawingSurface }) => {
    const surface = createDrawingSurface({
      container: element,
      center: map.center,
      zoom: map.zoom,
      basemap: map.basemap,
      landmarks,
      onStrokeStart: board.strokeStarts,
      onStroke: board.stroke,
      onTapMark: (id) => !readOnly && board.select(id),
      onViewChange: () => patch({ moves: state.get().moves + 1 }),
      onMapReady: () => patch({ mapReady: true }),
      onMapTrouble: (code) => patch({ trouble: code === "restored" ? null : code }),
    });
    patch({ surface });
    show();
    board.subscribe(show);
  });

  return {
    element,
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

const AGAIN_MS = 3_000;

/** The map's code; on a network that fails just now it is asked for again until it comes. */
async function loadSurface(): Promise<typeof surfaceModule> {
  for (;;) {
    try {
      return await import("@/lib/client/strokes/drawing-surface");
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** Points put with the crosshair so far, shown as a mark that is not one yet. */
function withCrosshairPoints(marks: LiveMark[], hand: ReturnType<Board["get"]>["hand"]): LiveMark[] {
  if (hand.type !== "crosshair" || hand.points.length === 0) return marks;
  const [first] = hand.points;
  if (!first) return marks;
  const draft: LiveMark = {
    id: "00000000-0000-4000-8000-000000000000",
    order: 1_000_000,
    phase: "spontaneous",
    prompt: null,
    kind: hand.points.length > 1 ? "way" : "place",
    attitudes: [],
    strength: null,
    times: [],
    topics: [],
    label: null,
    comment: null,
    audio: null,
    private: false,
    anchor: false,
    input: hand.input,
    sketch: null,
    location: {
      geometry:
        hand.points.length > 1
          ? { type: "LineString", coordinates: [...hand.points] }
          : { type: "Point", coordinates: first },
      certainty: null,
      radiusMeters: null,
      method: "by-participant",
    },
    drawnAt: "1970-01-01T00:00:00.000Z",
    removedAt: null,
  };
  return [...marks, draft];
}
