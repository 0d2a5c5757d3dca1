import { aversionFor } from "./best-sets";
import type { SitingInputs } from "./inputs";
import { prepare, shownVoices, situationOf } from "./prepare";
import { questionOf } from "./question";
import { measuresOf, rodOf } from "./measures";
import type { Rod } from "./measures";
import type { Prepared } from "./prepare";
import { siteFacts } from "./site-facts";
import type { SetMeasures } from "./comparison";

/** Whatever sets are measured with under the assumptions of prepared inputs. */
export function rodFor(prepared: Prepared): Rod {
  const { assumptions } = prepared.inputs;
  const situation = situationOf(prepared, assumptions, shownVoices(prepared));
  const kappa = aversionFor(questionOf(prepared.inputs), situation, assumptions.beta);
  return rodOf(prepared, situation, kappa, siteFacts(prepared, situation));
}

/**
 * Measures of any set of candidates (by id, unknown ones left out), such as one that somebody is dragging about; null for
 * none.
 */
export function measureSites(inputs: SitingInputs, ids: readonly string[]): SetMeasures | null {
  const sites = inputs.candidates.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  return sites.length > 0 ? measuresOf(rodFor(prepare(inputs)), sites) : null;
}
