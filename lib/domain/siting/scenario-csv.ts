import { csvLine } from "../export/csv";
import type { SetMeasures } from "./comparison";
import type { ScenarioResult } from "./scenario";

type Row = readonly (string | number | null)[];

/**
 * All tables of a scenario as one CSV (UTF-8, RFC 4180), a line a figure: table, sites (joined by +), what, value, unit.
 * Names are those of the candidates; what has no value says why instead.
 */
export function scenarioCsv({ comparison, sureness }: ScenarioResult): string[] {
  const names = new Map(comparison.candidates.map(({ id, name }) => [id, name]));
  const named = (sites: readonly string[]) => sites.map((id) => names.get(id) ?? id).join(" + ");
  const rows: Row[] = [
    ["table", "sites", "what", "value", "unit"],
    ...comparison.best.map(({ alpha, lambda, model, p, sites, value }) => [
      "best",
      named(sites),
      `alpha=${alpha} lambda=${lambda} model=${model} p=${p}`,
      value,
      model === "maximal-cover" ? "share" : "minutes",
    ]),
    ...(comparison.today ? measured("today", comparison.today, named) : []),
    ...comparison.sets.flatMap((set) => measured("set", set, named)),
    ...comparison.gains.flatMap(({ p, minutes, fairMinutes, coverage }) => [
      ["gain", "", `p=${p} mean-time`, minutes, "minutes"],
      ["gain", "", `p=${p} fair-time`, fairMinutes, "minutes"],
      ["gain", "", `p=${p} coverage-long`, coverage, "share"],
    ]),
    ...comparison.closings.flatMap(({ closed, fairMinutes, lostCoverage }) => [
      ["closing", named([closed]), "fair-time", fairMinutes, "minutes"],
      ["closing", named([closed]), "coverage-long", lostCoverage, "share"],
    ]),
    ...comparison.tornado.flatMap(({ parameter, p, low, high }) =>
      [low, high].map(({ value, minutes, sites }) => [
        "tornado",
        named(sites),
        `p=${p} ${parameter}=${value}`,
        minutes,
        "minutes",
      ]),
    ),
    ...(sureness?.sets ?? []).flatMap(({ p, sites, best, inTopThree, meanMinutes, withoutOneWorkshop }) => [
      ["sure", named(sites), `p=${p} best`, best, "percent"],
      ["sure", named(sites), `p=${p} in-top-three`, inTopThree, "percent"],
      ["sure", named(sites), `p=${p} without-one-workshop`, withoutOneWorkshop, "percent"],
      ["sure", named(sites), `p=${p} mean-time low`, meanMinutes[0], "minutes"],
      ["sure", named(sites), `p=${p} mean-time high`, meanMinutes[1], "minutes"],
    ]),
  ];
  return rows.map((row) => csvLine(row));
}

function measured(table: string, set: SetMeasures, named: (sites: readonly string[]) => string): Row[] {
  const sites = named(set.sites);
  return [
    ...Object.entries(set.measures).map(([name, figure]) =>
      "missing" in figure
        ? [table, sites, name, null, figure.missing]
        : [table, sites, name, figure.value, ""],
    ),
    ...set.areas.map(({ name, minutes }) => [table, sites, `area ${name}`, minutes, "minutes"]),
    ...set.groups.map(({ set: of, option, minutes }) => [
      table,
      sites,
      `group ${of} ${option}`,
      minutes,
      "minutes",
    ]),
    ...set.sites.map((site, place) => [table, named([site]), "hours", set.hours[place] ?? null, "hours"]),
    [table, sites, "one-off-cost", set.oneOffCost, "euros"],
    [table, sites, "yearly-cost", set.yearlyCost, "euros"],
  ];
}
