import type { Form, SiteFacts } from "../../siting/comparison";
import type { ScenarioResult } from "../../siting/scenario";
import type { Recipe } from "../terms";
import { optionsOf, proposal, type Proposal, type ProposedFigure } from "./proposal";

export interface ScenarioSource extends ScenarioResult {
  readonly id: string;
  readonly name: string;
  /** Day it was computed, YYYY-MM-DD. */
  readonly day: string;
  /** Persons of the release that it rests on; null for population alone. */
  readonly participants: number | null;
}

const OPTION_OF_FORM: Readonly<Record<Form, string>> = {
  central: "rb.standort.zentral",
  decentral: "rb.standort.dezentral",
  attached: "rb.standort.anbindung",
  integrated: "rb.standort.integration",
};

/** What people do at an institution speaks about being tied to one, whoever runs it: that is for those who choose to know. */
const AFFILIATIONS = ["rb.anbindung.kommunal", "rb.anbindung.frei", "rb.anbindung.ohne"];

/**
 * What a comparison of sites says about the location: for each form how many findings speak for and against it, the best
 * sets with how often they stay best, how the places of possible hosts are seen, and how long the ways of slow walkers are.
 * An exploration names no best set, and neither does this.
 */
export function proposeFromScenario(source: ScenarioSource): Proposal[] {
  const { comparison, sureness } = source;
  const names = new Map(comparison.candidates.map(({ id, name }) => [id, name]));
  const named = (sites: readonly string[]) => sites.map((site) => names.get(site) ?? site).join(" + ");
  const figure = (
    sentence: ProposedFigure["sentence"],
    parameters: ProposedFigure["parameters"],
    interval: [number, number] | null = null,
    recipe: Recipe = "scenarios",
  ): ProposedFigure => ({
    kind: "scenario",
    ref: source.id,
    title: source.name,
    recipe,
    sentence,
    parameters,
    n: source.participants,
    interval,
    cutoff: source.day,
  });
  const forms = comparison.forms.map(({ form, findings }) => {
    const saying = (speaks: "for" | "against" | "unproven") =>
      findings.filter((finding) => finding.speaks === speaks).length;
    return proposal(
      figure("scenario-form", {
        form,
        for: saying("for"),
        against: saying("against"),
        unproven: saying("unproven"),
      }),
      [OPTION_OF_FORM[form]],
    );
  });
  const best = comparison.exploration
    ? []
    : (sureness?.sets ?? []).map(({ p, sites, best: percent, steadiness, meanMinutes }) =>
        proposal(
          figure("scenario-best", { sites: named(sites), count: p, percent, steadiness }, meanMinutes),
          optionsOf("scenarios"),
        ),
      );
  const hosts = comparison.candidates.flatMap((site) => {
    const { embedding } = site;
    if (embedding === "own" || site.perceptions.length === 0) return [];
    const seen = figure("host-seen", { site: site.name, ...boundsOf(site) }, null, "perception");
    return [proposal(seen, [OPTION_OF_FORM[embedding], ...AFFILIATIONS])];
  });
  const slow = comparison.tornado.flatMap(({ p, parameter, low, high }) =>
    parameter === "speed"
      ? [
          proposal(
            figure(
              "slow-walkers",
              { count: p, slow: Math.round(low.minutes), brisk: Math.round(high.minutes) },
              null,
              "access",
            ),
          ),
        ]
      : [],
  );
  return [...forms, ...best, ...hosts, ...slow];
}

/** Bounds of the shares of everybody, per cent; under names like `useFrom` and `useTo`. */
const boundsOf = ({ perceptions }: SiteFacts): ProposedFigure["parameters"] =>
  Object.fromEntries(
    perceptions
      .filter(({ group }) => group === null)
      .flatMap(({ attitude, low, high }) => [
        [`${attitude}From`, Math.floor(low * 100)],
        [`${attitude}To`, Math.ceil(high * 100)],
      ]),
  );
