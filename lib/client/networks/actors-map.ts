import type { Feature, FeatureCollection } from "geojson";
import type { StoredActor } from "@/lib/domain/networks/network";
import type { Tie } from "@/lib/domain/networks/tie";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { LABEL_FONTS } from "../map/street-scale";
import type { GeoJSONSource, MapMouseEvent } from "../map/maplibre";
import { HALO, INK } from "../map/palette";
import { createStudyMap } from "../map/study-map";

export interface ShownNetwork {
  actors: readonly (Pick<StoredActor, "id" | "position"> & { number: number })[];
  ties: readonly Tie[];
  chosen: string | null;
}

export interface ActorsMap {
  show(network: ShownNetwork): void;
  zoomBy(steps: number): void;
  destroy(): void;
}

const ACTORS = "actors";
const TIES = "ties";
const DASHES = { exists: null, consolidate: null, expand: [3, 2], build: [0.5, 2] } as const;
/** A tap this near to an actor means it. */
const NEAR_PIXELS = 14;

/**
 * Actors with a place by their numbers, ties among them as lines. A tap picks an actor, or none; so do Enter and the
 * space bar for what lies in the middle, which the arrow keys move. Throws where no map can be drawn.
 */
export function createActorsMap(
  container: HTMLElement,
  options: StudyMap & { label: string; onPick: (actor: string | null) => void },
): ActorsMap {
  const { bounds, basemap } = options;
  const { map, ready, destroy } = createStudyMap(container, { bounds, basemap, landmarks: true });
  let shown: ShownNetwork = { actors: [], ties: [], chosen: null };
  const draw = () => {
    map.getSource<GeoJSONSource>(TIES)?.setData(tieLines(shown));
    map.getSource<GeoJSONSource>(ACTORS)?.setData(actorPoints(shown));
  };
  const pickAt = ({ x, y }: MapMouseEvent["point"]) => {
    const box: [[number, number], [number, number]] = [
      [x - NEAR_PIXELS, y - NEAR_PIXELS],
      [x + NEAR_PIXELS, y + NEAR_PIXELS],
    ];
    const [feature] = map.queryRenderedFeatures(box, { layers: [ACTORS] });
    options.onPick(feature ? String(feature.properties["id"]) : null);
  };
  void ready.then(() => {
    map.addSource(TIES, { type: "geojson", data: tieLines(shown) });
    map.addSource(ACTORS, { type: "geojson", data: actorPoints(shown) });
    for (const [state, dash] of Object.entries(DASHES))
      map.addLayer({
        id: `${TIES}-${state}`,
        type: "line",
        source: TIES,
        filter: ["==", ["get", "state"], state],
        paint: {
          "line-color": INK,
          "line-width": state === "consolidate" ? 6 : 3,
          ...(dash === null ? {} : { "line-dasharray": [...dash] }),
        },
      });
    map.addLayer({
      id: ACTORS,
      type: "circle",
      source: ACTORS,
      paint: {
        "circle-radius": 13,
        "circle-color": ["case", ["get", "chosen"], INK, HALO],
        "circle-stroke-color": INK,
        "circle-stroke-width": 2.5,
      },
    });
    map.addLayer({
      id: `${ACTORS}-number`,
      type: "symbol",
      source: ACTORS,
      layout: {
        "text-field": ["get", "number"],
        "text-font": LABEL_FONTS,
        "text-size": 14,
        "text-allow-overlap": true,
      },
      paint: { "text-color": ["case", ["get", "chosen"], HALO, INK] },
    });
    const canvas = map.getCanvas();
    canvas.setAttribute("aria-label", options.label);
    canvas.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pickAt(map.project(map.getCenter()));
    });
    map.on("click", ({ point }) => pickAt(point));
  });
  return {
    show: (network) => {
      shown = network;
      draw();
    },
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps),
    destroy,
  };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

const actorPoints = ({ actors, chosen }: ShownNetwork): FeatureCollection =>
  collection(
    actors.flatMap(({ id, number, position }) =>
      position === null
        ? []
        : [
            {
              type: "Feature",
              properties: { id, number: String(number), chosen: id === chosen },
              geometry: { type: "Point", coordinates: [...position] },
            },
          ],
    ),
  );

function tieLines({ actors, ties }: ShownNetwork): FeatureCollection {
  const places = new Map(actors.map(({ id, position }) => [id, position]));
  return collection(
    ties.flatMap(({ one, other, state }) => {
      const [from, to] = [places.get(one), places.get(other)];
      return from && to
        ? [
            {
              type: "Feature",
              properties: { state },
              geometry: { type: "LineString", coordinates: [[...from], [...to]] },
            },
          ]
        : [];
    }),
  );
}
