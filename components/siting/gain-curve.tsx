import { ACCENT, INK } from "@/lib/client/map/palette";

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [320, 150, 30, 24, 26];

/** Mean minutes by number of sites; the axis begins at zero, so that steps look as large as they are. */
export function GainCurve(props: {
  points: readonly { readonly p: number; readonly minutes: number }[];
  label: string;
  write: (minutes: number) => string;
}) {
  const { points } = props;
  const most = Math.max(...points.map(({ minutes }) => minutes), 1);
  const x = (place: number) => LEFT + (place * (WIDTH - 2 * LEFT)) / Math.max(1, points.length - 1);
  const y = (minutes: number) => TOP + (1 - minutes / most) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label} width={WIDTH} height={HEIGHT}>
      <path d={`M${LEFT / 2} ${y(0)}H${WIDTH - LEFT / 2}`} stroke={INK} strokeWidth="1" />
      <polyline
        points={points.map(({ minutes }, place) => `${x(place)},${y(minutes).toFixed(1)}`).join(" ")}
        fill="none"
        stroke={ACCENT}
        strokeWidth="2.5"
      />
      {points.map(({ p, minutes }, place) => (
        <g key={p} textAnchor="middle" fontSize="13" fill={INK}>
          <circle cx={x(place)} cy={y(minutes)} r="5" fill={ACCENT} />
          <text x={x(place)} y={y(minutes) - 10}>
            {props.write(minutes)}
          </text>
          <text x={x(place)} y={HEIGHT - 8} fontWeight="600">
            {p}
          </text>
        </g>
      ))}
    </svg>
  );
}
