import type { Geometry, Position } from "geojson";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import type { ExpressionSpecification, GeoJSONSource, MapGeoJSONFeature } from "../map/maplibre";
import { ATTITUDE_COLOURS, BARRIER, HALO, INK } from "../map/palette";
import { createStudyMap } from "../map/study-map";
import type { MarkFeature } from "./mark";

export interface MarksMap {
  show(marks: readonly MarkFeature[]): void;
  /** Emphasises a mark and brings it into view. */
  select(mark: MarkFeature | null): void;
  zoomBy(steps: number): void;
  destroy(): void;
}

const SOURCE = "marks";
const SELECTED = "marks-selected";
/** Drawn over the base map, areas under ways under places. */
const TOUCHABLE = ["marks-place", "marks-way", "marks-area"];

const has = (attitude: string): ExpressionSpecification => ["==", ["get", attitude], true];
const colour: ExpressionSpecification = [
  "case",
  has("avoid"),
  ATTITUDE_COLOURS.avoid,
  has("value"),
  ATTITUDE_COLOURS.value,
  has("use"),
  ATTITUDE_COLOURS.use,
  BARRIER,
];
const shape = (type: "Point" | "LineString" | "Polygon"): ExpressionSpecification => [
  "==",
  ["geometry-type"],
  type,
];

/** Raw marks on the quiet map; a click tells which one was meant. Throws where no map can be drawn. */
export function createMarksMap(
  container: HTMLElement,
  options: StudyMap & { onSelect: (id: string) => void },
): MarksMap {
  const { bounds, basemap } = options;
  const handle = createStudyMap(container, { bounds, basemap, landmarks: false });
  const { map } = handle;
  let marks: readonly MarkFeature[] = [];
  let selected: MarkFeature | null = null;
  let layered = false;

  const draw = () => {
    if (!layered) return;
    map.getSource<GeoJSONSource>(SOURCE)?.setData(collection(marks));
    map.getSource<GeoJSONSource>(SELECTED)?.setData(collection(selected ? [selected] : []));
  };

  void handle.ready.then(() => {
    addLayers();
    layered = true;
    draw();
  });

  map.on("click", (event) => {
    const found: MapGeoJSONFeature | undefined = map.queryRenderedFeatures(
      [
        [event.point.x - 6, event.point.y - 6],
        [event.point.x + 6, event.point.y + 6],
      ],
      { layers: TOUCHABLE.filter((id) => map.getLayer(id)) },
    )[0];
    const id: unknown = found?.properties["id"];
    if (typeof id === "string") options.onSelect(id);
  });

  function addLayers(): void {
    map.addSource(SOURCE, { type: "geojson", data: collection([]) });
    map.addSource(SELECTED, { type: "geojson", data: collection([]) });
    map.addLayer({
      id: "marks-area",
      type: "fill",
      source: SOURCE,
      filter: shape("Polygon"),
      paint: { "fill-color": colour, "fill-opacity": 0.12 },
    });
    map.addLayer({
      id: "marks-area-edge",
      type: "line",
      source: SOURCE,
      filter: shape("Polygon"),
      paint: { "line-color": colour, "line-width": 1.5, "line-opacity": 0.8 },
    });
    map.addLayer({
      id: "marks-way-halo",
      type: "line",
      source: SOURCE,
      filter: shape("LineString"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": HALO, "line-width": 5 },
    });
    map.addLayer({
      id: "marks-way",
      type: "line",
      source: SOURCE,
      filter: shape("LineString"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colour, "line-width": 2.5 },
    });
    map.addLayer({
      id: "marks-place",
      type: "circle",
      source: SOURCE,
      filter: shape("Point"),
      paint: {
        "circle-color": colour,
        "circle-radius": 5,
        "circle-stroke-color": HALO,
        "circle-stroke-width": 1.5,
      },
    });
    map.addLayer({
      id: "selected-edge",
      type: "line",
      source: SELECTED,
      paint: { "line-color": INK, "line-width": 4 },
    });
    map.addLayer({
      id: "selected-place",
      type: "circle",
      source: SELECTED,
      filter: shape("Point"),
      paint: {
        "circle-color": colour,
        "circle-radius": 9,
        "circle-stroke-color": INK,
        "circle-stroke-width": 4,
      },
    });
  }

  return {
    show(next) {
      marks = next;
      draw();
    },
    select(next) {
      selected = next;
      draw();
      const box = next?.geometry ? boundsOf(next.geometry) : null;
      if (!box) return;
      const view = map.getBounds();
      const inside = view.contains([box[0], box[1]]) && view.contains([box[2], box[3]]);
      if (!inside) map.fitBounds(box, { padding: 60, maxZoom: 16, duration: reducedMotion() ? 0 : 200 });
    },
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps, { duration: reducedMotion() ? 0 : 160 }),
    destroy: () => handle.destroy(),
  };
}

const reducedMotion = () => globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;

function collection(marks: readonly MarkFeature[]) {
  const features = marks.flatMap((mark) => (mark.geometry ? [{ ...mark, geometry: mark.geometry }] : []));
  return { type: "FeatureCollection" as const, features };
}

/** west, south, east, north of a geometry. */
function boundsOf(geometry: Geometry): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part: Position | Position[] | Position[][] | Position[][][]): void => {
    const [x, y] = part;
    if (typeof x === "number" && typeof y === "number") {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    } else {
      for (const inner of part) if (typeof inner !== "number") visit(inner);
    }
  };
  if (geometry.type === "GeometryCollection") return null;
  visit(geometry.coordinates);
  return box[0] === Infinity ? null : box;
}
