import { bestSets, bestSetsAsked } from "./best-sets";
import type { Stop } from "./best-answer";
import { closings, todaysSites, valueIn } from "./closings";
import type { Comparison, SetMeasures } from "./comparison";
import { forms } from "./forms";
import { isExploration } from "./inputs";
import type { SitingInputs } from "./inputs";
import { measuresOf } from "./measures";
import { prepare, shownSituation } from "./prepare";
import type { Prepared } from "./prepare";
import { mayBeChosen } from "./candidate";
import { rounded } from "./rounded";
import { tornado } from "./tornado";
import { warningsOf } from "./warnings";
import { rodFor } from "./what-if";

/**
 * The whole comparison from released inputs; the same inputs give the same bytes. `stop` ends the search for a better set
 * where there are too many to look at all: the best one so far stands with its gap, and `proven` is false. Cost: under a
 * second for 30 candidates, three sites and 200 points.
 */
export const compareSites = (inputs: SitingInputs, stop?: Stop): Comparison =>
  comparePrepared(prepare(inputs), stop);

/** The same for inputs whose ways are found already, as when an assumption was turned (`turned`). */
export function comparePrepared(prepared: Prepared, stop?: Stop): Comparison {
  const rest = compareOtherwise(prepared, stop);
  for (;;) {
    const { done, value } = rest.next();
    if (done) return { ...compareAsked(prepared, stop), ...value };
  }
}

/** What is asked alone, under the assumptions as they are: `best` has that one question, and `tornado` is empty. */
export function compareAsked(prepared: Prepared, stop?: Stop): Comparison {
  const { inputs } = prepared;
  const rod = rodFor(prepared);
  const exploration = isExploration(inputs.release);
  const asked = isAsked(prepared);
  const best = isSearched(prepared) ? bestSetsAsked(prepared, stop) : [];
  const measure = (ids: readonly string[]) =>
    measuresOf(
      rod,
      inputs.candidates.flatMap(({ id }, place) => (ids.includes(id) ? [place] : [])),
    );
  const alone = inputs.candidates
    .filter(mayBeChosen)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ id }) => [id]);
  const sets = asked ? (exploration ? alone : best.map(({ sites }) => sites)).map(measure) : [];
  const standing = todaysSites(rod);
  const today = asked && standing.length > 0 ? measuresOf(rod, standing) : null;
  const { release } = inputs;
  return {
    version: 1,
    exploration,
    best,
    today,
    sets,
    gains: exploration ? [] : gainsOf(sets),
    closings: today && !exploration ? closings(rod, today) : [],
    forms: asked ? forms(rod, exploration, stop) : [],
    tornado: [],
    warnings: warningsOf(prepared, rod.facts),
    unseen: { marksPerPerson: release?.marksPerPerson ?? null, missingGroups: release?.missingGroups ?? [] },
    candidates: [...rod.facts],
  };
}

/** What comes out under other assumptions, piece by piece: whoever asks meanwhile need not wait for the end. */
export function* compareOtherwise(
  prepared: Prepared,
  stop?: Stop,
): Generator<void, Pick<Comparison, "best" | "tornado">> {
  if (!isSearched(prepared)) return { best: [], tornado: [] };
  return { best: yield* bestSets(prepared, stop), tornado: yield* tornado(prepared, stop) };
}

/** Whether anybody is counted at all. */
const isAsked = (prepared: Prepared): boolean =>
  shownSituation(prepared).weights.some((weight) => weight > 0);

/** In an exploration no set is best. */
const isSearched = (prepared: Prepared): boolean =>
  isAsked(prepared) && !isExploration(prepared.inputs.release);

/** What each further site brings over the best set of one fewer. */
function gainsOf(sets: readonly SetMeasures[]): Comparison["gains"] {
  return sets.slice(1).map((set, at) => {
    const before = sets[at] ?? set;
    return {
      p: set.sites.length,
      minutes: rounded(valueIn(before, "mean-time") - valueIn(set, "mean-time")),
      fairMinutes: rounded(valueIn(before, "fair-time") - valueIn(set, "fair-time")),
      coverage: rounded(valueIn(set, "coverage-long") - valueIn(before, "coverage-long")),
    };
  });
}
