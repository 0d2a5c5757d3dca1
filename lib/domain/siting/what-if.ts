import { aversionFor } from "./best-answer";
import type { Candidate } from "./candidate";
import { shownSituation } from "./prepare";
import { questionOf } from "./question";
import { measuresOf, rodOf } from "./measures";
import type { Rod } from "./measures";
import type { Prepared } from "./prepare";
import { waysOf } from "./ways";
import { siteFacts } from "./site-facts";
import type { SetMeasures } from "./comparison";

/** Whatever sets are measured with under the assumptions of prepared inputs. */
export function rodFor(prepared: Prepared): Rod {
  const situation = shownSituation(prepared);
  const kappa = aversionFor(prepared, questionOf(prepared.inputs));
  return rodOf(prepared, situation, kappa, siteFacts(prepared, situation));
}

/** Measures of any set of candidates (by id, unknown ones left out); null for none. */
export function measureSites(prepared: Prepared, ids: readonly string[]): SetMeasures | null {
  const sites = prepared.inputs.candidates.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  return sites.length > 0 ? measuresOf(rodFor(prepared), sites) : null;
}

/** A candidate somewhere else, as somebody drags it about; only the ways to it are found anew. */
export function dragged(prepared: Prepared, id: string, at: Candidate["at"]): Prepared {
  const { inputs, demand, avoided, ways } = prepared;
  const site = inputs.candidates.findIndex((candidate) => candidate.id === id);
  const candidate = inputs.candidates[site];
  if (!candidate) return prepared;
  const moved = { ...candidate, at };
  const alone = waysOf({ ...inputs, candidates: [moved], minutes: [] }, demand.points, avoided);
  return {
    ...prepared,
    inputs: { ...inputs, candidates: inputs.candidates.with(site, moved) },
    answers: new Map(),
    ways: {
      ...ways,
      walks: ways.walks.map((walk, pair) =>
        pair % ways.sites === site ? (alone.walks[Math.floor(pair / ways.sites)] ?? null) : walk,
      ),
      // Imported minutes were those to the old place.
      minutes: ways.minutes.map((minutes, pair) => (pair % ways.sites === site ? NaN : minutes)),
      doors: ways.doors.with(site, alone.doors[0] ?? -1),
    },
  };
}
