import { standsToday } from "./candidate";
import type { Closing, Figure, SetMeasures } from "./comparison";
import { measuresOf } from "./measures";
import type { Rod } from "./measures";
import { rounded } from "./rounded";

/** What a closing may cost. Source: `domain` C5. */
const FAIR_MINUTES = 1;
const LOST_COVERAGE = 0.05;

/** What stands today, by places of the candidates. */
export const todaysSites = ({ prepared: { inputs } }: Rod): number[] =>
  inputs.candidates.flatMap((candidate, place) => (standsToday(candidate) ? [place] : []));

/** For each site of today's set, what closing it alone (or merging it with the others) does. None where only one stands. */
export function closings(rod: Rod, today: SetMeasures): Closing[] {
  const sites = todaysSites(rod);
  if (sites.length < 2) return [];
  return sites.map((closed): Closing => {
    const left = measuresOf(
      rod,
      sites.filter((site) => site !== closed),
    );
    const fair = valueIn(left, "fair-time") - valueIn(today, "fair-time");
    const lost = valueIn(today, "coverage-long") - valueIn(left, "coverage-long");
    const losses = today.groups
      .map(({ set, option, covered }, group) => ({
        set,
        option,
        lostCoverage: rounded(covered - (left.groups[group]?.covered ?? covered)),
      }))
      .sort((a, b) => b.lostCoverage - a.lostCoverage);
    const [mostLosing = null] = losses;
    return {
      closed: rod.prepared.inputs.candidates[closed]?.id ?? "",
      fairMinutes: rounded(fair),
      lostCoverage: rounded(lost),
      mostLosing,
      acceptable: fair < FAIR_MINUTES && Math.max(lost, mostLosing?.lostCoverage ?? 0) <= LOST_COVERAGE,
    };
  });
}

/** A figure that every set has. */
export function valueIn({ measures }: SetMeasures, name: keyof SetMeasures["measures"]): number {
  const figure: Figure | undefined = measures[name];
  return figure && "value" in figure ? figure.value : 0;
}
