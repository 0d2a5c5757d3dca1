import { useId } from "react";
import { DotPatterns } from "@/components/planner/drawing/dot-patterns";
import { ACCENT, BARRIER, HALO, INK } from "@/lib/client/map/palette";
import { planeOf, type Plane } from "@/lib/client/planner/drawing-plane";
import { labelPoint } from "@/lib/client/planner/label-point";
import {
  bandColour,
  demandRadius,
  type SiteMark,
  type SitesPicture,
} from "@/lib/client/siting/sites-picture";
import {
  AREA_TYPE,
  RING_RADIUS,
  SIGN_RADIUS,
  SITE_TYPE,
  leadingOf,
  sheetLabels,
  type Label,
} from "@/lib/client/siting/sheet-labels";
import type { Bounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";

const [WIDTH, HEIGHT] = [800, 760];
const PAPER = "#fbfaf7";
const SOFT = "#4a5263";
/** Between the study's outline and the frame. */
const MARGIN = 14;
/** Text stands clear of the dots beneath it. */
const TEXT_HALO = { stroke: PAPER, strokeWidth: 8, strokeLinejoin: "round", paintOrder: "stroke" } as const;

interface Props {
  picture: SitesPicture;
  boundaries: readonly ZoneShape[];
  /** Named parts of the city, for orientation. */
  areas: readonly { readonly name: string; readonly shape: ZoneShape }[];
  bounds: Bounds;
  /** The picture in words. */
  label: string;
}

/** The map of sites as one self-contained SVG, for paper. */
export function SitesDrawing({ picture, boundaries, areas, bounds, label }: Props) {
  const id = useId().replace(/\W/g, "");
  const plane = planeOf(bounds, WIDTH, HEIGHT, MARGIN);
  const isProposed = ({ state }: SiteMark) => state === "open" || state === "standing";
  const proposed = picture.sites.filter(isProposed);
  const others = picture.sites.filter((site) => !isProposed(site));
  const labels = sheetLabels(
    proposed.map(({ name, at }) => ({ name, at: plane.place(at) })),
    areas.map(({ name, shape }) => ({ name, at: plane.place(labelPoint(shape)) })),
    others.map(({ at }) => plane.place(at)),
    { width: WIDTH, height: HEIGHT },
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} fill={INK}>
      <rect width={WIDTH} height={HEIGHT} fill={PAPER} />
      <defs>
        <clipPath id={`${id}frame`}>
          <rect width={WIDTH} height={HEIGHT} />
        </clipPath>
        <DotPatterns id={id} colours={[]} />
      </defs>
      <g clipPath={`url(#${id}frame)`}>
        <g fill="none" stroke={INK} strokeOpacity="0.5" strokeWidth="2" strokeDasharray="3 5">
          {areas.map(({ name, shape }) => (
            <path key={name} d={plane.path(shape)} />
          ))}
        </g>
        <g fill="none" stroke={INK} strokeWidth="3" strokeDasharray="14 5 4 5">
          {boundaries.map((boundary, at) => (
            <path key={at} d={plane.path(boundary)} />
          ))}
        </g>
        <g stroke={INK} strokeWidth="0.8">
          {picture.demand.map(({ at, weight, band }, place) => {
            const [x, y] = plane.place(at);
            return (
              <circle
                key={place}
                cx={x.toFixed(1)}
                cy={y.toFixed(1)}
                r={demandRadius(weight, picture.demand.length).toFixed(1)}
                fill={bandColour(band)}
              />
            );
          })}
        </g>
        <Barriers picture={picture} plane={plane} />
        <g fill={HALO} stroke={INK} strokeWidth="2.5">
          {others.map(({ id: site, at }) => {
            const [x, y] = plane.place(at);
            return <circle key={site} cx={x.toFixed(1)} cy={y.toFixed(1)} r={RING_RADIUS} />;
          })}
        </g>
        <g fontSize={AREA_TYPE.size} fill={SOFT} {...TEXT_HALO}>
          {labels.areas.map((label) => (
            <Name key={label.lines.join()} label={label} leading={leadingOf(AREA_TYPE)} />
          ))}
        </g>
        {proposed.map((site) => (
          <Proposed key={site.id} site={site} plane={plane} />
        ))}
        <g fontSize={SITE_TYPE.size} fontWeight="650" {...TEXT_HALO}>
          {labels.sites.map((label, place) => (
            <Name key={place} label={label} leading={leadingOf(SITE_TYPE)} />
          ))}
        </g>
      </g>
      <rect
        x="0.75"
        y="0.75"
        width={WIDTH - 1.5}
        height={HEIGHT - 1.5}
        fill="none"
        stroke={SOFT}
        strokeWidth="1.5"
      />
    </svg>
  );
}

function Barriers({ picture: { barriers, crossings }, plane }: { picture: SitesPicture; plane: Plane }) {
  const lines = barriers.map((line) =>
    line
      .map((at) =>
        plane
          .place(at)
          .map((part) => part.toFixed(1))
          .join(","),
      )
      .join(" "),
  );
  return (
    <>
      {[8, 5.4, 2].map((width, step) => (
        <g
          key={width}
          fill="none"
          stroke={step === 1 ? BARRIER : HALO}
          strokeWidth={width}
          strokeLinejoin="round"
        >
          {lines.map((points) => (
            <polyline key={points} points={points} />
          ))}
        </g>
      ))}
      <g fill={HALO} stroke={BARRIER} strokeWidth="3">
        {crossings.map((at) => {
          const [x, y] = plane.place(at);
          return <circle key={at.join()} cx={x.toFixed(1)} cy={y.toFixed(1)} r="6" />;
        })}
      </g>
    </>
  );
}

function Proposed({ site: { sign, at, state }, plane }: { site: SiteMark; plane: Plane }) {
  const [x, y] = plane.place(at);
  return (
    <g fontWeight="650" fontSize={SITE_TYPE.size}>
      <circle
        cx={x.toFixed(1)}
        cy={y.toFixed(1)}
        r={SIGN_RADIUS}
        fill={state === "open" ? ACCENT : INK}
        stroke={HALO}
        strokeWidth="3.5"
      />
      <text x={x.toFixed(1)} y={(y + 7).toFixed(1)} textAnchor="middle" fill={HALO}>
        {sign}
      </text>
    </g>
  );
}

function Name({ label: { x, y, anchor, lines }, leading }: { label: Label; leading: number }) {
  return lines.map((line, place) => (
    <text key={place} x={x.toFixed(1)} y={(y + place * leading).toFixed(1)} textAnchor={anchor}>
      {line}
    </text>
  ));
}
