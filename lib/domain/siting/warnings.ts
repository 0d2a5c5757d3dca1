import type { SiteFacts, Warning } from "./comparison";
import type { Prepared } from "./prepare";
import { questionOf } from "./question";

/** What a reader has to know before any figure; each only where it holds. */
export function warningsOf({ inputs, ways, demand }: Prepared, facts: readonly SiteFacts[]): Warning[] {
  const { candidates, population, network, release } = inputs;
  const namesOf = (rows: Iterable<number>) => [
    ...new Set([...rows].flatMap((row) => demand.points[row]?.area || (demand.points[row]?.residents ?? []))),
  ];
  const rows = [...demand.points.keys()];
  const walks = (row: number) => candidates.map((_, site) => ways.walks[row * ways.sites + site] ?? null);
  const imported = (row: number, site: number) => !Number.isNaN(ways.minutes[row * ways.sites + site] ?? NaN);
  const unreached = rows.filter((row) =>
    walks(row).some((walk, site) => walk === null && !imported(row, site)),
  );
  const cutOff = candidates.filter((_, site) =>
    rows.every((row) => ways.walks[row * ways.sites + site] === null && !imported(row, site)),
  );
  const half = rows.filter((row) => {
    const known = candidates.filter((_, site) => imported(row, site)).length;
    return demand.points[row]?.residents !== null && known < candidates.length;
  });
  const all: (Warning & { holds: boolean })[] = [
    {
      warning: "near-venue",
      about: facts.filter(({ nearVenue }) => nearVenue).map(({ id }) => id),
      holds: release !== null && facts.some(({ nearVenue }) => nearVenue),
    },
    { warning: "no-population", about: [], holds: !population.some(({ persons }) => persons > 0) },
    { warning: "no-release", about: [], holds: release === null },
    {
      warning: "off-network",
      about: cutOff.map(({ id }) => id),
      holds: network !== null && rows.length > 0 && cutOff.length > 0,
    },
    { warning: "unreachable", about: namesOf(unreached), holds: unreached.length > 0 },
    {
      warning: "minutes-incomplete",
      about: namesOf(half),
      holds: inputs.minutes.length > 0 && half.length > 0,
    },
    { warning: "no-set", about: [], holds: questionOf(inputs).sizes.length === 0 },
  ];
  return all.flatMap(({ holds, ...warning }) => (holds ? [warning] : []));
}
