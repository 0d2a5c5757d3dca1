import { valueIn } from "./closings";
import type { AreaTime, Finding, FindingName, SetMeasures } from "./comparison";
import { crossUseOf } from "./cross-use";
import { nearestArea } from "./demand";
import { measuresOf } from "./measures";
import type { Rod } from "./measures";
import { rounded } from "./rounded";
import { ALIKE, CROSS_USE, FAR_MINUTES, NEXT_SITE, QUARTER } from "./thresholds";

type Speaks = Finding["speaks"];

const finding = (name: FindingName, speaks: Speaks, values: Finding["values"] = {}): Finding => ({
  finding: name,
  speaks,
  site: null,
  values,
});

/** What speaks for and against one place (or as few as stand). Source: `domain` C5, *zentral*; C1 for its position. */
export function findingsOfOne(rod: Rod, sites: readonly number[]): Finding[] {
  const one = measuresOf(rod, sites);
  const worst = valueIn(one, "worst-fifth");
  const [site] = sites;
  const facts = rod.facts[site ?? -1];
  const position = { central: "for", middle: "unproven", edge: "against" } as const;
  return [
    ...crossUseFindings(rod, one, sites, "one-cross-use", (share) =>
      share >= CROSS_USE.enough ? "for" : "against",
    ),
    finding("one-worst-fifth", worst <= FAR_MINUTES ? "for" : "against", { minutes: worst }),
    groupsAlike(one),
    ...(facts && sites.length === 1
      ? [finding("position", position[facts.position], { ratio: facts.ratio, position: facts.position })]
      : []),
  ];
}

/** What speaks for and against several places, measured at the single one. Source: `domain` C5, *dezentral*, *weekly*. */
export function findingsOfDecentral(
  rod: Rod,
  central: readonly number[],
  several: readonly number[],
): Finding[] {
  const { inputs } = rod.prepared;
  const [one, all] = [measuresOf(rod, central), measuresOf(rod, several)];
  const large = one.areas.filter(({ weight }) => weight >= QUARTER.weight);
  const fair = valueIn(one, "fair-time") - valueIn(all, "fair-time");
  const coverage = valueIn(all, "coverage-long") - valueIn(one, "coverage-long");
  const further = Math.max(1, several.length - central.length);
  const [hoursOne, hoursAll] = [valueIn(one, "reachable-hours"), valueIn(all, "reachable-hours")];
  return [
    ...crossUseFindings(rod, one, central, "quarter-without-cross-use", (share) =>
      share < CROSS_USE.few ? "for" : "against",
    ),
    ...eachOr(
      // Along a network no barrier is looked at.
      inputs.barriers.length > 0 && inputs.network === null ? large : [],
      ({ behindBarrier }) => behindBarrier,
      "quarter-behind-barrier",
      () => ({}),
    ),
    ...eachOr(
      large,
      ({ minutes }) => minutes > FAR_MINUTES,
      "quarter-far",
      ({ minutes }) => ({ minutes }),
    ),
    finding(
      "next-site",
      fair >= NEXT_SITE.fairMinutes * further || coverage >= NEXT_SITE.coverage * further ? "for" : "against",
      { p: several.length, minutes: rounded(fair), coverage: rounded(coverage) },
    ),
    finding("hours-split", hoursAll >= hoursOne ? "for" : "against", { one: hoursOne, all: hoursAll }),
    ...all.areas
      .filter(({ weight, minutes }) => weight > 0 && weight < QUARTER.small && minutes > FAR_MINUTES)
      .map(({ name, minutes }) => finding("small-quarter-far", "against", { quarter: name, minutes })),
  ];
}

/** One finding a quarter that counts; where the release does not say it, that it is not proven. */
function crossUseFindings(
  { prepared: { inputs, demand } }: Rod,
  { areas }: SetMeasures,
  sites: readonly number[],
  name: FindingName,
  speaks: (share: number) => Speaks,
): Finding[] {
  const xOf = crossUseOf(inputs.release);
  const homes = sites.map((site) => {
    const candidate = inputs.candidates[site];
    return candidate ? nearestArea(candidate.at, demand.points) : "";
  });
  return areas
    .filter(({ name: quarter, weight }) => weight >= QUARTER.weight && !homes.includes(quarter))
    .map(({ name: quarter }) => {
      const told = homes.flatMap((home) => xOf(quarter, home) ?? []);
      const share = told.length > 0 ? Math.max(...told) : null;
      return share === null
        ? finding(name, "unproven", { quarter })
        : finding(name, speaks(share), { quarter, share });
    });
}

/** A finding for several places for each quarter it holds for; where it holds for none, one against them. */
function eachOr(
  areas: readonly AreaTime[],
  holds: (area: AreaTime) => boolean,
  name: FindingName,
  values: (area: AreaTime) => Finding["values"],
): Finding[] {
  const found = areas.filter(holds);
  if (areas.length === 0) return [finding(name, "unproven")];
  return found.length > 0
    ? found.map((area) => finding(name, "for", { quarter: area.name, ...values(area) }))
    : [finding(name, "against")];
}

function groupsAlike({ groups }: SetMeasures): Finding {
  const sets = [...new Set(groups.map(({ set }) => set))].flatMap((set) => {
    const minutes = groups.filter((group) => group.set === set).map((group) => group.minutes);
    return minutes.length >= 2 ? [{ shorter: Math.min(...minutes), longer: Math.max(...minutes) }] : [];
  });
  const [widest] = sets.sort((a, b) => b.longer / (b.shorter || 1) - a.longer / (a.shorter || 1));
  if (!widest) return finding("one-groups-alike", "unproven");
  return finding("one-groups-alike", widest.longer <= ALIKE * widest.shorter ? "for" : "against", widest);
}
