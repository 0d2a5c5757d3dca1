import { HALO, INK } from "@/lib/client/map/palette";
import type { Plane } from "@/lib/client/planner/drawing-plane";
import type { MapContext } from "@/lib/client/planner/picture";

/** Quarters and institutions of the register on a drawing. */
export function ContextMarks({ context, plane }: { context: MapContext; plane: Plane }) {
  return (
    <g fontSize="16" strokeLinejoin="round" paintOrder="stroke">
      <g fill="none" stroke={INK} strokeOpacity="0.6" strokeWidth="2" strokeDasharray="3 5">
        {context.quarters.map(({ label, shape }) => (
          <path key={label} d={plane.path(shape)} />
        ))}
      </g>
      <g stroke={HALO} strokeWidth="4">
        {context.quarters.map(({ label, at }) => {
          const [x, y] = plane.place(at);
          return (
            <text key={label} x={x.toFixed(1)} y={y.toFixed(1)} textAnchor="middle">
              {label}
            </text>
          );
        })}
        {context.institutions.map(({ name, at }) => {
          const [x, y] = plane.place(at);
          return (
            <g key={`${name}${x}`}>
              <circle cx={x} cy={y} r="6" fill={HALO} stroke={INK} strokeWidth="3" />
              <text x={x + 11} y={y + 5}>
                {name}
              </text>
            </g>
          );
        })}
      </g>
    </g>
  );
}
