import { KIT_OPTIONS } from "../catalogue";
import type { FigureEvidence } from "../evidence";
import type { Recipe } from "../terms";

/** A figure that could be put to an option, before anybody did. */
export type ProposedFigure = Omit<FigureEvidence, "id" | "addedOn">;

/** Makes a figure of one source. */
export type Figure = (
  recipe: Recipe,
  sentence: ProposedFigure["sentence"],
  parameters: ProposedFigure["parameters"],
  told?: Partial<Pick<ProposedFigure, "kind" | "n" | "interval">>,
) => ProposedFigure;

/** What evidence can be put to which options. */
export interface Proposal {
  /** Names it as long as its source says the same. */
  readonly key: string;
  readonly options: readonly string[];
  readonly figure: ProposedFigure;
}

/** Options about which a recipe speaks. */
export const optionsOf = (recipe: Recipe): string[] =>
  KIT_OPTIONS.flatMap(({ id, recipes }) => (recipes.includes(recipe) ? [id] : []));

export function proposal(figure: ProposedFigure, options = optionsOf(figure.recipe)): Proposal {
  const { ref, sentence, parameters } = figure;
  return { key: [ref, sentence, ...Object.values(parameters)].join("|"), options, figure };
}
