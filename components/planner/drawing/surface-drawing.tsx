import { useId } from "react";
import type { Ref } from "react";
import { HALO, INK } from "@/lib/client/map/palette";
import { DRAWING_WIDTH, layoutDrawing } from "@/lib/client/planner/drawing-layout";
import { planeOf } from "@/lib/client/planner/drawing-plane";
import type { MapContext, Picture } from "@/lib/client/planner/picture";
import { ZONE_OPACITY } from "@/lib/client/planner/zone-colours";
import type { Bounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { ContextMarks } from "./context-marks";
import { DotPatterns, dotsFill } from "./dot-patterns";
import { LegendSwatch } from "./legend-swatch";

const PAPER = "#fbfaf7";
const SOFT = "#4a5263";

interface Props {
  picture: Picture;
  boundaries: readonly ZoneShape[];
  context: MapContext;
  /** What of the earth is seen, and the map's height by its width. */
  bounds: Bounds;
  heightRatio: number;
  /** The base map of just these bounds as an image's address; without it the shapes stand on paper. */
  baseMap: string | null;
  direction: "ltr" | "rtl";
  ref?: Ref<SVGSVGElement>;
}

/**
 * A picture of released values as one self-contained SVG: title, n, release, map, legend and sentences. It asks for no
 * styles, scripts or context, so that it prints, downloads and stands on a page without JavaScript as it is.
 */
export function SurfaceDrawing({
  picture,
  boundaries,
  context,
  bounds,
  heightRatio,
  baseMap,
  direction,
  ref,
}: Props) {
  const id = useId().replace(/\W/g, "");
  const { legend, zones, ground } = picture;
  const mapHeight = DRAWING_WIDTH * heightRatio;
  const { height, mapTop, rows, swatches } = layoutDrawing(legend, mapHeight);
  const plane = planeOf(bounds, DRAWING_WIDTH, mapHeight);
  const start = (x: number) => (direction === "rtl" ? DRAWING_WIDTH - x : x);
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`-20 -10 ${DRAWING_WIDTH + 40} ${height + 20}`}
      role="img"
      aria-label={[legend.heading, legend.basis, ...picture.words].join(". ")}
      fontFamily='"Noto Sans", "Noto Sans Arabic", "Noto Sans Ethiopic", sans-serif'
      fill={INK}
    >
      <rect x="-20" y="-10" width={DRAWING_WIDTH + 40} height={height + 20} fill={PAPER} />
      <defs>
        <clipPath id={`${id}frame`}>
          <rect width={DRAWING_WIDTH} height={mapHeight} />
        </clipPath>
        <DotPatterns id={id} colours={[...zones, ...legend.entries].map(({ colour }) => colour)} />
      </defs>
      <g transform={`translate(0 ${mapTop})`}>
        <g clipPath={`url(#${id}frame)`}>
          {baseMap === null ? null : (
            <image href={baseMap} width={DRAWING_WIDTH} height={mapHeight} preserveAspectRatio="none" />
          )}
          {ground.map(({ shape, colour }) => (
            <path key={colour} d={plane.path(shape)} fill={colour} fillOpacity={ZONE_OPACITY} />
          ))}
          {zones.map(({ id: zone, shape, look, colour }) => (
            <path
              key={zone}
              d={plane.path(shape)}
              fill={look === "fill" ? colour : look === "dots" ? dotsFill(id, colour) : "none"}
              fillOpacity={look === "fill" ? ZONE_OPACITY : 1}
              stroke={INK}
              strokeWidth="1.4"
              strokeLinejoin="round"
            />
          ))}
          <g fill="none" stroke={INK} strokeWidth="3" strokeDasharray="14 5 4 5">
            {boundaries.map((boundary, at) => (
              <path key={at} d={plane.path(boundary)} />
            ))}
          </g>
          <ContextMarks context={context} plane={plane} />
          <g
            fontSize="17"
            fontWeight="600"
            textAnchor="middle"
            stroke={HALO}
            strokeWidth="4"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {zones.map(({ id: zone, at, text }) => {
              const [x, y] = plane.place(at);
              return (
                <text key={zone} x={x.toFixed(1)} y={(y + 6).toFixed(1)}>
                  {text}
                </text>
              );
            })}
          </g>
        </g>
        <rect width={DRAWING_WIDTH} height={mapHeight} fill="none" stroke={SOFT} strokeWidth="1.5" />
      </g>
      {swatches.map(({ entry, x, y }) => (
        <g
          key={entry.text}
          transform={`translate(${direction === "rtl" ? start(x) - 42 : x} ${y}) scale(1.5)`}
        >
          <LegendSwatch entry={entry} id={id} />
        </g>
      ))}
      <g direction={direction}>
        {rows.map(({ text, x, y, size, weight }) => (
          <text key={y + text} x={start(x)} y={y.toFixed(1)} fontSize={size} fontWeight={weight}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}
