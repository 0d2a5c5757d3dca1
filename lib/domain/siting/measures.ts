import { standsToday } from "./candidate";
import type { Candidate } from "./candidate";
import { areasOf } from "./areas";
import type { AreaTime, Figure, GroupTime, MeasureName, SetMeasures, SiteFacts } from "./comparison";
import { crossUseOf } from "./cross-use";
import { nearestArea } from "./demand";
import { groupDemands } from "./groups";
import type { GroupDemand } from "./groups";
import { sharedHours } from "./hours";
import type { Prepared, Situation } from "./prepare";
import { figure, groupGap, knownOf, meanFigure, weighted, weightWhere } from "./figures";
import { rounded } from "./rounded";
import { valueOf } from "./solve/model";
import { spreadOf } from "./spread";
import { isTold } from "./told-zones";
import { UNREACHABLE_MINUTES } from "./ways";

/** What all sets of a comparison are measured with. */
export interface Rod {
  readonly prepared: Prepared;
  readonly situation: Situation;
  /** Of the fair minutes; 0 makes them the mean. */
  readonly kappa: number;
  readonly facts: readonly SiteFacts[];
  readonly groups: readonly GroupDemand[];
}

/** Measures at the assumptions of the inputs. */
export const rodOf = (
  prepared: Prepared,
  situation: Situation,
  kappa: number,
  facts: readonly SiteFacts[],
): Rod => ({
  prepared,
  situation,
  kappa,
  facts,
  groups: groupDemands(prepared.inputs, prepared.demand),
});

/**
 * M1 to M13 of a set of sites (places in `inputs.candidates`, ascending, not empty), at the assumptions of the inputs.
 * Everybody goes to the site that is nearest by the clock, in felt time to the one that feels nearest. Cost: points × sites.
 */
export function measuresOf(rod: Rod, sites: readonly number[]): SetMeasures {
  const { prepared, situation, facts } = rod;
  const { inputs, demand, ways } = prepared;
  const { assumptions, release } = inputs;
  const { weights, clock, felt } = situation;
  const nearest = nearestSites(clock, ways.sites, sites, weights.length);
  const times = nearest.map((site, row) => clock[row * ways.sites + site] ?? 0);
  const chosen = sites.flatMap((site) => inputs.candidates[site] ?? []);
  const own = sites.flatMap((site) => facts[site] ?? []);
  const spread = spreadOf(weights, times);
  const within = (minutes: number) => weightWhere(weights, (row) => (times[row] ?? 0) <= minutes);
  const [short, middle, long] = assumptions.bands;
  const groups = rod.groups.map((group): GroupTime => groupTime(group, times, long));
  const hours = sharedHours(chosen, assumptions.staffedHours);
  const walked = (row: number) => ways.walks[row * ways.sites + (nearest[row] ?? 0)] ?? null;
  const measures: Record<MeasureName, Figure> = {
    "mean-time": figure(spread.mean),
    "worst-fifth": figure(spread.worstFifth),
    "coverage-short": figure(within(short)),
    "coverage-middle": figure(within(middle)),
    "coverage-long": figure(within(long)),
    "group-gap": groupGap(groups, release !== null, ({ minutes }) => minutes),
    "group-coverage-gap": groupGap(groups, release !== null, ({ covered }) => covered),
    "fair-time": figure(fairMinutes(rod, times)),
    gini: figure(spread.gini),
    "worst-to-best": figure(spread.bestTwoFifths > 0 ? spread.worstFifth / spread.bestTwoFifths : 1),
    "felt-time": knownOf(
      release,
      weighted(weights, (row) => Math.min(...sites.map((site) => felt[row * ways.sites + site] ?? 0))),
    ),
    "avoided-way": knownOf(
      release,
      weighted(weights, (row) => avoidedShare(prepared, walked(row)?.through)),
    ),
    connection: meanFigure(own.map(({ connection }) => connection)),
    "connection-least": leastGroup(rod, own),
    encounter: meanFigure(own.map(({ encounter }) => encounter)),
    "host-avoided": knownOf(release, Math.max(...own.map(upperAvoided))),
    "reachable-hours":
      assumptions.staffedHours > 0
        ? figure(
            weighted(weights, (row) =>
              sites.reduce(
                (sum, site, at) =>
                  sum + ((clock[row * ways.sites + site] ?? 0) <= long ? (hours[at] ?? 0) : 0),
                0,
              ),
            ),
          )
        : { missing: "no-hours" },
    "cross-use": crossUse(prepared, weights, nearest),
  };
  return {
    sites: sites.map((site) => inputs.candidates[site]?.id ?? ""),
    measures,
    groups,
    areas: areasOf(demand, weights).map((area): AreaTime => {
      const mean = (of: (row: number) => number) =>
        area.weight > 0
          ? area.rows.reduce((sum, row) => sum + (weights[row] ?? 0) * of(row), 0) / area.weight
          : 0;
      return {
        name: area.name,
        weight: rounded(area.weight),
        minutes: rounded(mean((row) => times[row] ?? 0)),
        behindBarrier: mean((row) => (walked(row)?.blocked ? 1 : 0)) >= 0.5,
      };
    }),
    hours: hours.map(rounded),
    oneOffCost: total(
      chosen.filter((site) => !standsToday(site)),
      ({ oneOffCost }) => oneOffCost,
    ),
    yearlyCost: total(chosen, ({ yearlyCost }) => yearlyCost),
    unreachable: rounded(weightWhere(weights, (row) => (times[row] ?? 0) >= UNREACHABLE_MINUTES)),
  };
}

/** The fair minutes (EDE) of times, with the rod's κ. */
export const fairMinutes = ({ kappa, situation: { weights } }: Rod, times: Float64Array): number =>
  kappa === 0 ? spreadOf(weights, times).mean : valueOf({ kind: "ede", kappa }, weights, times);

/** Per point the site of the set that is nearest; of equally near ones the first. */
export function nearestSites(
  costs: Float64Array,
  all: number,
  sites: readonly number[],
  points: number,
): Float64Array {
  return Float64Array.from({ length: points }, (_, row) =>
    sites.reduce(
      (best, site) => ((costs[row * all + site] ?? 0) < (costs[row * all + best] ?? 0) ? site : best),
      sites[0] ?? 0,
    ),
  );
}

function groupTime({ set, option, weights }: GroupDemand, times: Float64Array, long: number): GroupTime {
  return {
    set,
    option,
    minutes: rounded(weighted(weights, (row) => times[row] ?? 0)),
    covered: rounded(weightWhere(weights, (row) => (times[row] ?? 0) <= long)),
  };
}

/** M8: what of a way lies in single avoided zones: of their cells it is known that at least k people avoid them. */
function avoidedShare(
  { inputs, demand }: Prepared,
  through: ReadonlyMap<number, number> | undefined,
): number {
  let share = 0;
  for (const [place, part] of through ?? []) {
    const zone = demand.zones[place];
    if (zone && !zone.rest && isTold(zone, inputs)) share += part;
  }
  return share;
}

const upperAvoided = ({ perceptions }: SiteFacts): number =>
  perceptions.find(({ attitude, group }) => attitude === "avoid" && group === null)?.high ?? 0;

/** M9 for the group that is there least: the lower bound of its share who use the place, the worst of all sites. */
function leastGroup({ prepared }: Rod, own: readonly SiteFacts[]): Figure {
  if (prepared.inputs.release === null) return { missing: "no-release" };
  const lows = own.flatMap(({ perceptions }) =>
    perceptions.filter(({ attitude, group }) => attitude === "use" && group !== null).map(({ low }) => low),
  );
  return lows.length > 0 ? figure(Math.min(...lows)) : { missing: "groups-not-released" };
}

/** M13: of the people of each area, how many go to the quarter of their nearest site anyway; where half of all is told. */
function crossUse({ inputs, demand }: Prepared, weights: Float64Array, nearest: Float64Array): Figure {
  if (inputs.release === null) return { missing: "no-release" };
  const xOf = crossUseOf(inputs.release);
  const areaOf = inputs.candidates.map(({ at }) => nearestArea(at, demand.points));
  let [told, sum] = [0, 0];
  demand.points.forEach(({ area }, row) => {
    const share = area === "" ? null : xOf(area, areaOf[nearest[row] ?? 0] ?? "");
    if (share === null) return;
    told += weights[row] ?? 0;
    sum += (weights[row] ?? 0) * share;
  });
  return told >= 0.5 ? figure(sum / told) : { missing: "too-few-asked" };
}

function total(sites: readonly Candidate[], of: (site: Candidate) => number | null): number | null {
  const costs = sites.map(of);
  return costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
}
