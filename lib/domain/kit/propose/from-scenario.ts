import type { Form } from "../../siting/comparison";
import type { ScenarioResult } from "../../siting/scenario";
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

/**
 * What a comparison of sites says about the location: for each form how many findings speak for and against it, and the
 * best sets with how often they stay best. An exploration names no best set, and neither does this.
 */
export function proposeFromScenario(source: ScenarioSource): Proposal[] {
  const { comparison, sureness } = source;
  const names = new Map(comparison.candidates.map(({ id, name }) => [id, name]));
  const named = (sites: readonly string[]) => sites.map((site) => names.get(site) ?? site).join(" + ");
  const figure = (
    sentence: ProposedFigure["sentence"],
    parameters: ProposedFigure["parameters"],
    interval: [number, number] | null = null,
  ): ProposedFigure => ({
    kind: "scenario",
    ref: source.id,
    title: source.name,
    recipe: "scenarios",
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
  return [...forms, ...best];
}
