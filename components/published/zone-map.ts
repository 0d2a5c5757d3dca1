import { labelPoint } from "@/lib/client/planner/label-point";
import { CLASS_COLOURS, ZONE_OPACITY } from "@/lib/client/planner/zone-colours";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { classLimits, type PublicZone } from "@/lib/domain/privacy/public-view";
import { studyBounds, type Bounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { html, type Html } from "./html";
import { pathOf, planeOf, type Plane } from "./map-plane";

/** What lies under the zones, for orientation: features of the schematic map; none where a study has its own base map. */
export type Ground = readonly {
  readonly properties: { readonly layer: string; readonly name?: string | undefined };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}[];

interface Shown {
  attitude: Attitude;
  zones: readonly PublicZone[];
  /** Zones drawn with a heavy line; the others stay. */
  marked?: readonly string[];
  boundaries: readonly ZoneShape[];
  bounds: Bounds;
  ground: Ground;
  /** What is written in each zone, such as the number under which a table names it; null for nothing. */
  written: ((zone: PublicZone, place: number) => string) | null;
  /** Without colours, where persons are too few for a scale: outlines with what is written in them. */
  outlined?: boolean;
  /** Of what is written, in pixels of the picture. */
  textSize?: number;
  /** Says what the picture shows, for those who do not see it. */
  label: string;
}

const UNDER = ["land", "wood", "park", "water", "airport", "rail", "street", "motorway"];

/**
 * A map of public zones as one SVG without scripts or styles of its own: schematic ground, zones in the steps of their
 * attitude, the study's boundary.
 */
export function zoneMap(shown: Shown): Html {
  const {
    attitude,
    zones,
    marked = [],
    boundaries,
    bounds,
    ground,
    written,
    outlined = false,
    textSize = 17,
    label,
  } = shown;
  const plane = planeOf(studyBounds(boundaries, bounds));
  const dots = `dots-${attitude}`;
  return html`<svg
    class="zone-map"
    viewBox="0 0 ${plane.width} ${plane.height}"
    role="img"
    aria-label="${label}"
  >
    <defs>
      <pattern id="${dots}" width="12" height="12" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="2" fill="${CLASS_COLOURS[attitude][2]}" />
        <circle cx="9" cy="9" r="2" fill="${CLASS_COLOURS[attitude][2]}" />
      </pattern>
    </defs>
    <rect width="${plane.width}" height="${plane.height}" fill="#f3f1ea" />
    ${UNDER.flatMap((layer) => ground.filter(({ properties }) => properties.layer === layer)).map((one) =>
      groundPath(plane, one),
    )}
    ${zones.map((zone) => zonePath(plane, zone, outlined ? null : dots, marked.includes(zone.zone)))}
    ${boundaries.map(
      (boundary) =>
        html`<path
          d="${pathOf(plane, boundary)}"
          fill="none"
          stroke="#1d2433"
          stroke-width="2.5"
          stroke-dasharray="14 4 3 4"
        />`,
    )}
    ${ground.filter(({ properties }) => properties.layer === "quarter").map((one) => groundName(plane, one))}
    ${written ? zones.map((zone, place) => zoneText(plane, zone, written(zone, place), textSize)) : ""}
  </svg>`;
}

/** `dots`: pattern of zones that say "somewhere in here"; null for outlines alone. */
function zonePath(plane: Plane, zone: PublicZone, dots: string | null, marked: boolean): Html {
  const colour = dots === null ? "#ffffff" : CLASS_COLOURS[zone.attitude][classLimits(zone.class).step];
  return html`<path
    d="${pathOf(plane, zone.shape)}"
    fill="${zone.rest && dots !== null ? `url(#${dots})` : colour}"
    fill-opacity="${ZONE_OPACITY}"
    stroke="#1d2433"
    stroke-width="${marked ? 5 : 1.2}"
  />`;
}

function zoneText(plane: Plane, zone: PublicZone, text: string, size: number): Html {
  const [x, y] = plane.at(labelPoint(zone.shape));
  return html`<text
    x="${x}"
    y="${y + size * 0.35}"
    font-size="${size}"
    font-weight="700"
    text-anchor="middle"
    fill="#1d2433"
    stroke="#ffffff"
    stroke-width="4"
    paint-order="stroke"
  >
    ${text}
  </text>`;
}

type Coordinates = readonly (readonly number[])[];

function groundPath(plane: Plane, { properties, geometry }: Ground[number]): Html | string {
  const fills: Readonly<Record<string, string>> = {
    land: "#fbfaf7",
    wood: "#dfe9d6",
    park: "#e4eedb",
    water: "#cfe0ec",
    airport: "#ece9e2",
  };
  const fill = fills[properties.layer];
  const lines =
    geometry.type === "LineString"
      ? [geometry.coordinates as Coordinates]
      : geometry.type === "MultiLineString" || geometry.type === "Polygon"
        ? (geometry.coordinates as readonly Coordinates[])
        : [];
  if (lines.length === 0) return "";
  const d = fill ? plane.shape([lines]) : lines.map((line) => plane.line(line)).join("");
  const width = properties.layer === "motorway" ? 4 : properties.layer === "rail" ? 1.5 : 2;
  return fill
    ? html`<path d="${d}" fill="${fill}" />`
    : html`<path d="${d}" fill="none" stroke="#d3cec2" stroke-width="${width}" />`;
}

function groundName(plane: Plane, { properties, geometry }: Ground[number]): Html | string {
  if (geometry.type !== "Point" || properties.name === undefined) return "";
  const [x, y] = plane.at(geometry.coordinates as readonly number[]);
  return html`<text
    x="${x}"
    y="${y}"
    font-size="15"
    text-anchor="middle"
    fill="#4a5263"
    stroke="#ffffff"
    stroke-width="3"
    paint-order="stroke"
  >
    ${properties.name}
  </text>`;
}
